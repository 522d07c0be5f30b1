// 七个方面都要符合。复核不看复合增长率，得分近两年有一年达到就行；单项冠军不再新推荐，受让的知识产权新推荐时不计（第八批通知）。
rule({
  id: "little-giant",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新小巨人企业认定、复核",
  clause: "附件2",
  evaluate: function (e, f, c) {
    function threeYears() { return f.reading.A2 === "calendar" ? c.yearWindow(3) : c.window(3); }
    var first = c.purpose !== "review";
    var lastScore = c.require("7a", "上年发展质量评价得分", "quality_score", ">=", f.giantScore);
    return c.all([
      c.group("0", "单项冠军不再新推荐", c.when(first, c.not(c.title("0a", "制造业单项冠军企业", "single-champion"))), "第八批通知"),
      c.group("1", "梯度与年限", c.all([
        c.title("1a", "有效期内的省专精特新中小企业", "srdi-sme"),
        c.require("1b", "从事特定细分市场年限", "segment_years", ">=", f.giantYears)]), "附件2(一)"),
      c.group("2", "规模与成长", c.all([
        c.require("2a", "上年营业收入", "revenue", ">=", f.giantRevenue),
        c.require("2b", "主营业务收入占营业收入", "main_revenue / revenue", ">=", f.giantMainShare),
        c.when(first, c.require("2c", "近两年营业收入复合增长率", "cagr(revenue, 2)", ">=", f.giantGrowth)),
        c.require("2d", "资产负债率", "total_liabilities / total_assets", "<=", f.giantDebt)]), "附件2(二)"),
      c.group("3", "近两年研发", c.all([
        c.require("3a", "近两年研发费用合计", "sum(rd_expense, 2)", ">=", f.giantRdSum),
        c.require("3b", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.giantRdShare),
        c.require("3c", "前年研发费用占营业收入", "rd_expense[1] / revenue[1]", ">=", f.giantRdShare)]), "附件2(三)"),
      c.group("4", "知识产权", c.any([
        c.require("4a", first ? "一类知识产权，受让的、权利人排不到前三的不计" : "一类知识产权", "ip_class1", ">=", f.giantIp),
        c.credential("4b", "近三年国家级科技奖励，排名前三",
          { kind: "science-award", levels: ["national"], rank: f.giantAwardRank, window: threeYears() })]), "附件2(四)"),
      c.group("5", "市场", c.any([
        c.require("5a", "国内细分市场占有率", "market_share", ">=", f.giantMarketShare),
        c.require("5b", "国际细分市场占有率", "global_share", ">=", f.giantMarketShare),
        c.require("5c", "国内市场排名", "national_rank", "<=", f.giantRank)]), "附件2(五)"),
      c.group("6", "产业链", c.any([
        c.flag("6a", "主导产品属于工业六基", "field_position", ["six-bases"]),
        c.flag("6b", "产业链关键环节", "chain_position")]), "附件2(六)"),
      c.group("7", "发展质量评价得分", first ? lastScore
        : c.any([lastScore, c.require("7b", "前年发展质量评价得分", "quality_score[1]", ">=", f.giantScore)]), "附件2(七)")]);
  }
});
