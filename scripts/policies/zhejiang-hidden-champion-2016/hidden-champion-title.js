// 入库条件全部符合，且四项指标至少达到两项。两个“原则上”的数，达不到转研判（口径A5）。
rule({
  id: "hidden-champion-title",
  kind: "criteria",
  subject: "enterprise",
  title: "隐形冠军企业确认",
  clause: "三(二)",
  evaluate: function (e, f, c) {
    // 口径在用到的地方读，没有定的会注在那一项上。
    function both(list) { return f.reading.A4 === "and" ? c.all(list) : c.any(list); }
    function bound() { return f.reading.A5 === "guide" ? c.guide : c.require; }
    function rdShare() {
      return f.reading.A6 === "main-product"
        ? "sum(rd_expense, 3) / sum(main_product_revenue, 3)"
        : "sum(rd_expense, 3) / sum(revenue, 3)";
    }
    return c.all([
      c.rule("hidden-champion-pool"),
      c.atLeast(f.indicatorsNeeded, [
        c.group("1", "专注生产", c.all([
          c.any([
            c.judge("1a", "细分市场占有率国内前列"),
            c.judge("1b", "为知名企业直接配套并成为主要供应商")]),
          c.require("1c", "主要产品占全部销售", "main_product_revenue / revenue", ">=", f.mainProductShare)]), "三(二)1"),
        c.group("2", "精品制造", both([
          c.any([
            c.judge("2a", "执行标准达到国际先进水平"),
            c.judge("2b", "通过发达国家和地区的产品认证")]),
          c.any([
            c.judge("2c", "有规范的顾客满意度评测机制"),
            c.judge("2d", "有产品追溯体系")])]), "三(二)2"),
        c.group("3", "特色发展", c.all([
          c.judge("3a", "参与制订国际、国家标准，或牵头制订团体标准"),
          c.judge("3b", "专利、软件著作权或专有技术数量在同行业领先")]), "三(二)3"),
        c.group("4", "持续创新", c.all([
          bound()("4a", "三年研发费用占主要产品销售", rdShare(), ">=", f.rdShare),
          bound()("4b", "新产品产值率", "new_product_output / output_value", ">=", f.newProductRate)]), "三(二)4")])]);
  }
});
