// 两条有一条就行：甲，占比3%以上且增长20%以上；乙，基础研究超过1000万元。
// 两条都够时基数没有规定，未定口径A7之前转研判，绝不自己相加。
rule({
  id: "rd-reward",
  kind: "award",
  subject: "enterprise",
  title: "研发费用奖励",
  clause: "二(一)",
  evaluate: function (e, f, c) {
    var general = c.group("A", "研发费用占比与增长", c.all([
      c.require("A1", "研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare),
      c.require("A2", "研发费用年增长", "growth(rd_expense)", ">=", f.rdGrowth)]));
    var basic = c.group("B", "基础研究", c.all([
      c.require("B1", "基础研究研发费用", "basic_research_expense", ">", f.basicResearchFloor)]));
    var root = c.all([
      c.any([general, basic]),
      c.when(c.all([general, basic]), c.ask("A7"))]);
    var byGeneral = c.share("rd_expense", f.rdRatio);
    var byBasic = c.share("basic_research_expense", f.basicResearchRatio);
    var whenBoth = { rd: byGeneral, basic: byBasic, higher: c.max([byGeneral, byBasic]) };
    c.pay(c.all([root, general, c.not(basic)]), byGeneral, null, "按上年度研发费用奖励");
    c.pay(c.all([root, basic, c.not(general)]), byBasic, null, "按基础研究研发费用奖励");
    if (f.reading.A7) {
      c.pay(c.all([root, general, basic]), whenBoth[f.reading.A7], null, "两条都够，按口径A7奖励");
    }
    return root;
  }
});
