// 八个方面；年限按一般产品和新产品分两档，不再分示范企业和产品。
rule({
  id: "single-champion",
  kind: "criteria",
  subject: "enterprise",
  title: "制造业单项冠军企业",
  clause: "条件1",
  evaluate: function (e, f, c) {
    function years() { return f.reading.A2 === "calendar" ? c.yearWindow(f.cleanYears) : c.window(f.cleanYears); }
    return c.all([
      c.group("1", "制造业独立法人", c.all([
        c.fact("1a", "属于制造业", "industry", function (industry) { return industry.indexOf("C") === 0; }),
        c.fact("1b", "独立法人", "entity", function (entity) { return entity === "enterprise"; })]), "条件1"),
      c.group("2", "从事年限", c.any([
        c.require("2a", "从事相关领域年限", "segment_years", ">=", f.years),
        c.all([
          c.flag("2b", "属于新产品", "new_product"),
          c.require("2c", "新产品从事年限", "segment_years", ">=", f.newYears)])]), "条件2"),
      c.group("3-revenue", "规模", c.require("3", "近3年平均主营业务收入", "mean(main_revenue, 3)", ">=", f.meanRevenue), "条件3"),
      c.group("4-rank", "市场", c.require("4", "全球市场占有率排名", "global_rank", "<=", f.globalRank), "条件4"),
      c.group("5-lead", "水平", c.judge("5", "质量、关键性能和能耗领先"), "条件5"),
      c.group("6", "创新", c.all([
        c.flag("6a", "有研发机构", "rd_institution_level", ["national", "provincial", "city", "own"]),
        c.judge("6b", "研发投入和核心自主知识产权")]), "条件6"),
      c.group("7-run", "经营", c.judge("7", "效益、制度、人才和品牌"), "条件7"),
      c.group("8", "否决", c.all([
        c.veto("8a", "近三年无重大安全、质量、环境污染事故", { kinds: ["safety", "quality", "environment"], grade: "重大", window: years() }),
        c.veto("8b", "近三年无偷税漏税、数据造假", { kinds: ["tax", "data"], window: years() })]), "条件8")]);
  }
});
