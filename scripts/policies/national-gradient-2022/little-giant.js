// 六个方面都要符合；“新”有一般条件和直通条件两条路，一般条件按上年营业收入分三档看研发。
rule({
  id: "little-giant",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新小巨人企业认定",
  clause: "附件3",
  evaluate: function (e, f, c) {
    function threeYears() { return f.reading.A2 === "calendar" ? c.yearWindow(3) : c.window(3); }
    var research = c.group("4-rd", "按营业收入分档的研发", c.any([
      c.group("4-large", "营业收入1亿元以上", c.all([
        c.require("4-large-revenue", "上年营业收入", "revenue", ">=", f.giantLargeRevenue),
        c.require("4-large-last", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.giantLargeRd),
        c.require("4-large-before", "前年研发费用占营业收入", "rd_expense[1] / revenue[1]", ">=", f.giantLargeRd)])),
      c.group("4-middle", "营业收入5000万元以上", c.all([
        c.require("4-middle-revenue", "上年营业收入", "revenue", ">=", f.giantMiddleRevenue),
        c.require("4-middle-last", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.giantMiddleRd),
        c.require("4-middle-before", "前年研发费用占营业收入", "rd_expense[1] / revenue[1]", ">=", f.giantMiddleRd)])),
      c.group("4-small", "营业收入不到5000万元", c.all([
        c.require("4-small-revenue", "上年营业收入", "revenue", "<", f.giantMiddleRevenue),
        c.require("4-small-equity", "近两年新增股权融资实缴", "sum(equity_raised, 2)", ">=", f.giantEquity),
        c.require("4-small-rd", "上年研发费用", "rd_expense", ">=", f.giantRdAmount),
        c.require("4-small-staff", "研发人员占比", "rd_staff / employees", ">=", f.giantRdStaff)]))]));
    return c.all([
      c.group("1", "专业化", c.all([
        c.require("1a", "从事特定细分市场年限", "segment_years", ">=", f.giantYears),
        c.require("1b", "主营业务收入占营业收入", "main_revenue / revenue", ">=", f.giantMainShare),
        c.require("1c", "近2年主营业务收入平均增长率", "meanGrowth(main_revenue, 2)", ">=", f.giantGrowth)]), "附件3一"),
      c.group("2", "精细化", c.all([
        c.judge("2a", "治理规范"),
        c.judge("2b", "至少一项核心业务采用信息系统"),
        c.any([
          c.flag("2c", "管理体系认证", "management_certificate"),
          c.flag("2d", "产品认证", "product_certificate")]),
        c.require("2e", "资产负债率", "total_liabilities / total_assets", "<=", f.giantDebt)]), "附件3二"),
      c.group("3", "特色化", c.all([
        c.require("3a", "主导产品国内细分市场占有率", "market_share", ">=", f.giantMarketShare),
        c.flag("3b", "自主品牌", "own_brand")]), "附件3三"),
      c.group("4", "创新能力", c.any([
        c.group("4-general", "一般条件", c.all([
          research,
          c.flag("4b", "有研发机构", "rd_institution_level", ["national", "provincial", "city", "own"]),
          c.require("4c", "与主导产品相关的一类知识产权", "ip_class1", ">=", f.giantIp),
          c.flag("4d", "知识产权实际应用", "ip_in_use")])),
        c.credential("4e", "近三年国家级科技奖励，单位排名前三",
          { kind: "science-award", levels: ["national"], rank: f.giantAwardRank, window: threeYears() }),
        c.credential("4f", "近三年进入创客中国全国50强企业组", { kind: "maker-top50", window: threeYears() })]), "附件3四"),
      c.group("5-chain", "产业链", c.flag("5", "产业链关键环节，或为龙头企业配套", "chain_position"), "附件3五"),
      c.group("6", "主导产品", c.all([
        c.judge("6a", "主导产品属于重点领域"),
        c.require("6b", "主导产品收入占营业收入", "main_product_revenue / revenue", ">", f.giantProductShare)]), "附件3六")]);
  }
});
