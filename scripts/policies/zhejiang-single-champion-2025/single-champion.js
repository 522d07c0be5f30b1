// 山区海岛县的年限放宽；主营收入、研发平台的例外没有看全，所以不够时转研判。
rule({
  id: "single-champion",
  kind: "criteria",
  subject: "enterprise",
  title: "省制造业单项冠军企业",
  clause: "条件1",
  evaluate: function (e, f, c) {
    function island(id) {
      return c.any([
        c.fact(id + "-county", "在岱山县、嵊泗县登记", "region", function (region) { return region === "330921" || region === "330922"; }),
        c.flag(id + "-flag", "其他山区海岛县企业", "mountain_island_county")]);
    }
    return c.all([
      c.group("1", "从事年限", c.any([
        c.require("1a", "从事相关领域年限", "segment_years", ">=", f.years),
        c.all([c.flag("1b", "属于新产品", "new_product"), c.require("1c", "新产品从事年限", "segment_years", ">=", f.newYears)]),
        c.all([island("1d"), c.require("1e", "山区海岛县从事年限", "segment_years", ">=", f.islandYears)]),
        c.all([island("1f"), c.flag("1g", "属于新产品（山区海岛县）", "new_product"), c.require("1h", "山区海岛县新产品从事年限", "segment_years", ">=", f.islandNewYears)])]), "条件1"),
      c.group("2", "市场", c.any([
        c.require("2a", "全球市场占有率排名", "global_rank", "<=", f.globalRank),
        c.require("2b", "国内市场占有率排名", "national_rank", "<=", f.nationalRank)]), "条件2"),
      c.group("3", "规模", c.any([
        c.require("3a", "上年主营业务收入", "main_revenue", ">=", f.revenue),
        c.require("3b", "前年主营业务收入", "main_revenue[1]", ">=", f.revenue),
        c.require("3c", "再前一年主营业务收入", "main_revenue[2]", ">=", f.revenue),
        c.title("3d", "有效期内的小巨人", "little-giant"),
        island("3e"),
        c.judge("3f", "属于其他可以放宽的情形")]), "条件3"),
      c.group("4", "研发投入", c.any([
        c.require("4a", "研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare),
        c.judge("4b", "研发投入行业领先")]), "条件4"),
      c.group("5", "研发平台", c.any([
        c.flag("5a", "省级以上研发平台", "rd_institution_level", ["national", "provincial"]),
        c.judge("5b", "属于研发平台的例外情形")]), "条件5")]);
  }
});
