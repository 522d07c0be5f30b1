// 得分的四条线都过，或者四个直通条件满足一个。
rule({
  id: "innovative-sme",
  kind: "criteria",
  subject: "enterprise",
  title: "创新型中小企业评价",
  clause: "附件1",
  evaluate: function (e, f, c) {
    function threeYears() { return f.reading.A2 === "calendar" ? c.yearWindow(3) : c.window(3); }
    var ability = c.group("1", "创新能力", c.total([
      c.group("1a", "与主导产品相关的有效知识产权", c.best([
        c.points("1a-high", "一类高价值知识产权得分", f.innovativeIpHighPoints,
          c.require("1a-high-count", "一类高价值知识产权", "ip_class1_high", ">=", f.innovativeIpFloor)),
        c.points("1a-own", "自主研发一类知识产权得分", f.innovativeIpOwnPoints,
          c.require("1a-own-count", "自主研发一类知识产权", "ip_class1_own", ">=", f.innovativeIpFloor)),
        c.points("1a-class1", "一类知识产权得分", f.innovativeIpClass1Points,
          c.require("1a-class1-count", "一类知识产权", "ip_class1", ">=", f.innovativeIpFloor)),
        c.points("1a-class2", "二类知识产权得分", f.innovativeIpClass2Points,
          c.require("1a-class2-count", "二类知识产权", "ip_class2", ">=", f.innovativeIpFloor))])),
      c.band("1b", "上年研发费用占营业收入", "rd_expense / revenue", f.innovativeRdBands)]));
    var growth = c.group("2", "成长性", c.total([
      c.band("2a", "上年主营业务收入增长率", "growth(main_revenue)", f.innovativeGrowthBands),
      c.band("2b", "上年资产负债率", "total_liabilities / total_assets", f.innovativeDebtBands)]));
    var focus = c.group("3", "专业化", c.total([
      c.band("3a", "主导产品所属领域", "strategic_field", f.innovativeFieldBands),
      c.band("3b", "上年主营业务收入占营业收入", "main_revenue / revenue", f.innovativeMainBands)]));
    return c.any([
      c.group("score", "评价得分", c.all([
        c.score("s1", "创新能力得分", ability, ">=", f.innovativeAbilityFloor),
        c.score("s2", "成长性得分", growth, ">=", f.innovativeGrowthFloor),
        c.score("s3", "专业化得分", focus, ">=", f.innovativeFocusFloor),
        c.score("s4", "合计得分", c.total([ability, growth, focus]), ">=", f.innovativePass)]), "附件1二"),
      c.group("direct", "直通条件", c.any([
        c.credential("d1", "近三年国家级、省级科技奖励",
          { kind: "science-award", levels: ["national", "provincial"], window: threeYears() }),
        c.group("d2", "有效期内的资质", c.any([
          c.credential("d2a", "高新技术企业", { kind: "high-tech" }),
          c.credential("d2b", "国家级技术创新示范企业", { kind: "innovation-demo", levels: ["national"] }),
          c.credential("d2c", "知识产权优势企业", { kind: "ip-advantage" }),
          c.credential("d2d", "知识产权示范企业", { kind: "ip-demo" })])),
        c.flag("d3", "省部级以上研发机构", "rd_institution_level", ["national", "provincial"]),
        c.require("d4", "近三年新增股权融资实缴", "sum(equity_raised, 3)", ">=", f.innovativeEquity)]), "附件1一")]);
  }
});
