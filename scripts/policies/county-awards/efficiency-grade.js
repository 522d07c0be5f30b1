// 规上、规下分开排；排放没有报的按本组平均；有较大及以上安全事故的直接D档，不占比例。
rule({
  id: "efficiency-grade",
  kind: "group",
  subject: "enterprise",
  title: "亩均效益综合评价",
  clause: "第十三条",
  evaluateAll: function (list, f, c) {
    function above(e, c) {
      return c.total([
        c.band("1", "亩均税收", "tax / land_area", f.taxBands),
        c.band("2", "亩均增加值", "added_value / land_area", f.addedBands),
        c.band("3", "单位能耗增加值", "added_value / energy", f.energyBands),
        c.groupMean(c.band("4", "单位排放增加值", "added_value / emissions", f.emissionBands)),
        c.band("5", "全员劳动生产率", "added_value / employees", f.productivityBands),
        c.band("6", "研发费用占营业收入", "rd_expense / revenue", f.rdBands)]);
    }
    function below(e, c) {
      return c.total([
        c.band("7", "规下亩均税收", "tax / land_area", f.smallTaxBands),
        c.band("8", "规下单位用电税收", "tax / electricity", f.smallPowerBands)]);
    }
    function accident(e, c) {
      return c.not(c.veto("safety", "评价当年无较大及以上安全生产事故", { kinds: ["safety"], grade: "较大", window: c.yearWindow(c.dataYear) }));
    }
    c.partition(list, function (e) { return e.aboveScale === null ? null : e.aboveScale ? "规上" : "规下"; }).forEach(function (part) {
      c.grades(part.list, part.key === "规上" ? above : below,
        { shares: { A: f.efficiencyA, B: f.efficiencyB, D: f.efficiencyD }, outside: [["D", accident]] });
    });
  }
});
