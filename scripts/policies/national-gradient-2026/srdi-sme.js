// 六个方面都要符合。得分由国家平台算，录入；复核时近两年有一年达到就行。
rule({
  id: "srdi-sme",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新中小企业认定、复核",
  clause: "附件1",
  evaluate: function (e, f, c) {
    function threeYears() { return f.reading.A2 === "calendar" ? c.yearWindow(3) : c.window(3); }
    function kinds(list) { return f.reading["A1-2026"] === "or" ? c.any(list) : c.all(list); }
    var lastScore = c.require("6a", "上年发展质量评价得分", "quality_score", ">=", f.passScore);
    return c.all([
      c.group("1", "科技和创新型，深耕细分市场", c.all([
        kinds([
          c.credential("1a", "科技型中小企业", { kind: "tech-sme" }),
          c.title("1b", "创新型中小企业", "innovative-sme")]),
        c.require("1c", "从事特定细分市场年限", "segment_years", ">=", f.segmentYears)]), "附件1(一)"),
      c.group("2", "规模与专业化", c.all([
        c.any([
          c.require("2a", "上年营业收入", "revenue", ">=", f.revenueFloor),
          c.require("2b", "近两年合格机构投资者实缴", "sum(equity_raised, 2)", ">=", f.equityFloor)]),
        c.require("2c", "主营业务收入占营业收入", "main_revenue / revenue", ">=", f.mainShare),
        c.require("2d", "资产负债率", "total_liabilities / total_assets", "<=", f.debtCeiling),
        c.require("2e", "主导产品收入占营业收入", "main_product_revenue / revenue", ">", f.productShare)]), "附件1(二)"),
      c.group("3", "近两年研发", c.all([
        c.require("3a", "上年研发费用", "rd_expense", ">=", f.rdFloor),
        c.require("3b", "前年研发费用", "rd_expense[1]", ">=", f.rdFloor),
        c.require("3c", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare),
        c.require("3d", "前年研发费用占营业收入", "rd_expense[1] / revenue[1]", ">=", f.rdShare)]), "附件1(三)"),
      c.group("4", "知识产权", c.any([
        c.all([
          c.require("4a", "与主导产品相关的一类知识产权", "ip_class1", ">=", f.ipFloor),
          c.flag("4b", "知识产权在用、有经济效益", "ip_in_use")]),
        c.credential("4c", "近三年省部级以上科技奖励，排名前三",
          { kind: "science-award", levels: ["national", "provincial"], rank: f.awardRank, window: threeYears() }),
        c.flag("4d", "省部级以上研发机构", "rd_institution_level", ["national", "provincial"])]), "附件1(四)"),
      c.group("5-market", "市场", c.judge("5", "细分市场占有率较为靠前"), "附件1(五)"),
      c.group("6", "发展质量评价得分", c.purpose === "review"
        ? c.any([lastScore, c.require("6b", "前年发展质量评价得分", "quality_score[1]", ">=", f.passScore)])
        : lastScore, "附件1(六)")]);
  }
});
