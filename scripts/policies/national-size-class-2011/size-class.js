// 大型、中型、小型要同时达到本行业所列各项下限，有一项达不到就往下划一档；表里没有的格不设条件。
rule({
  id: "size-class",
  kind: "class",
  subject: "enterprise",
  title: "中小企业划型",
  clause: "第四条",
  evaluate: function (e, f, c) {
    var row = f.sizeBounds.row(e.industry);
    return c.classify([
      ["大型", c.all([
        c.require("large-employees", "从业人员达到大型下限", "employees", ">=", row["large.employees"]),
        c.require("large-revenue", "营业收入达到大型下限", "revenue", ">=", row["large.revenue"]),
        c.require("large-assets", "资产总额达到大型下限", "total_assets", ">=", row["large.assets"])])],
      ["中型", c.all([
        c.require("medium-employees", "从业人员达到中型下限", "employees", ">=", row["medium.employees"]),
        c.require("medium-revenue", "营业收入达到中型下限", "revenue", ">=", row["medium.revenue"]),
        c.require("medium-assets", "资产总额达到中型下限", "total_assets", ">=", row["medium.assets"])])],
      ["小型", c.all([
        c.require("small-employees", "从业人员达到小型下限", "employees", ">=", row["small.employees"]),
        c.require("small-revenue", "营业收入达到小型下限", "revenue", ">=", row["small.revenue"]),
        c.require("small-assets", "资产总额达到小型下限", "total_assets", ">=", row["small.assets"])])],
      ["微型"]
    ]);
  }
});
