// 四个条件同时满足；第3、第4个条件各有可以替代的办法。
rule({
  id: "srdi-sme",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新中小企业认定",
  clause: "附件2一",
  evaluate: function (e, f, c) {
    function threeYears() { return f.reading.A2 === "calendar" ? c.yearWindow(3) : c.window(3); }
    return c.all([
      c.require("1", "从事特定细分市场年限", "segment_years", ">=", f.segmentYears),
      c.group("2", "上年研发费用", c.all([
        c.require("2a", "上年研发费用总额", "rd_expense", ">=", f.rdFloor),
        c.require("2b", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare)])),
      c.group("3", "上年营业收入，或近两年股权融资", c.any([
        c.require("3a", "上年营业收入", "revenue", ">=", f.revenueFloor),
        c.require("3b", "近两年新增股权融资实缴", "sum(equity_raised, 2)", ">=", f.equityFloor)])),
      c.group("4", "评价得分，或直通条件", c.any([
        c.score("4a", "评价得分", c.rule("srdi-sme-score"), ">=", f.passScore),
        c.credential("4b", "近三年省级科技奖励，单位排名前三",
          { kind: "science-award", levels: ["provincial"], rank: f.provincialAwardRank, window: threeYears() }),
        c.credential("4c", "近三年国家级科技奖励，单位排名前五",
          { kind: "science-award", levels: ["national"], rank: f.nationalAwardRank, window: threeYears() }),
        c.require("4d", "近两年研发费用总额均值", "mean(rd_expense, 2)", ">=", f.rdMeanDirect),
        c.require("4e", "近两年新增股权融资合计", "sum(equity_raised, 2)", ">=", f.equityDirect),
        c.credential("4f", "近三年进入创客中国全国500强企业组", { kind: "maker-top500", window: threeYears() })]), "附件2一4")]);
  }
});
