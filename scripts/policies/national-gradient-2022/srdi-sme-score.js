// 十三项指标，满分100分。第9项“地方特色”由省里另定，照公布的得分录入，不在本地重算。
rule({
  id: "srdi-sme-score",
  kind: "score",
  subject: "enterprise",
  title: "专精特新中小企业评价得分",
  clause: "附件2二",
  evaluate: function (e, f, c) {
    var specialised = c.group("professional", "专业化", c.total([
      c.band("1", "上年主营业务收入占营业收入", "main_revenue / revenue", f.mainShareBands),
      c.band("2", "近2年主营业务收入平均增长率", "meanGrowth(main_revenue, 2)", f.growthBands),
      c.band("3", "从事特定细分市场年限", "segment_years", f.segmentBands),
      c.group("4", "主导产品所属领域", c.best([
        c.band("4a", "补短板锻长板填空白、六基、龙头企业配套", "field_position", f.fieldBands),
        c.points("4b", "中华老字号得分", f.timeHonouredPoints,
          c.credential("4b-title", "中华老字号", { kind: "time-honoured-brand" }))]))]), "附件2二(一)");
    var refined = c.group("refined", "精细化", c.total([
      c.band("5", "数字化水平", "digital_level", f.digitalBands),
      c.group("6", "质量管理水平", c.total([
        c.points("6a", "省级以上质量奖得分", f.qualityPoints, c.flag("6a-award", "省级以上质量奖", "quality_award_provincial")),
        c.points("6b", "管理体系认证得分", f.qualityPoints, c.flag("6b-certificate", "管理体系认证", "management_certificate")),
        c.points("6c", "自主品牌得分", f.qualityPoints, c.flag("6c-brand", "自主品牌", "own_brand")),
        c.points("6d", "参与制修订标准得分", f.qualityPoints, c.any([
          c.require("6d-joined", "参与制修订标准", "standards_joined", ">=", f.standardsFloor),
          c.require("6d-led", "主导制修订标准", "standards_led", ">=", f.standardsFloor)]))], f.qualityMax)),
      c.band("7", "上年净利润率", "net_profit / revenue", f.profitBands),
      c.band("8", "上年资产负债率", "total_liabilities / total_assets", f.debtBands)]), "附件2二(二)");
    var local = c.group("local", "特色化", c.total([
      c.value("9", "地方特色指标", "local_feature_score", f.localFeatureMax)]), "附件2二(三)");
    var innovative = c.group("innovative", "创新能力", c.total([
      c.group("10", "与主导产品相关的有效知识产权", c.best([
        c.points("10a", "一类高价值知识产权得分", f.ipClass1HighPoints,
          c.require("10a-count", "一类高价值知识产权", "ip_class1_high", ">=", f.ipFloor)),
        c.points("10b", "自主研发一类知识产权得分", f.ipClass1OwnPoints,
          c.require("10b-count", "自主研发一类知识产权", "ip_class1_own", ">=", f.ipFloor)),
        c.points("10c", "一类知识产权得分", f.ipClass1Points,
          c.require("10c-count", "一类知识产权", "ip_class1", ">=", f.ipFloor)),
        c.points("10d", "二类知识产权得分", f.ipClass2Points,
          c.require("10d-count", "二类知识产权", "ip_class2", ">=", f.ipFloor))])),
      c.group("11", "上年研发费用，总额与占比取高", c.best([
        c.band("11a", "上年研发费用总额", "rd_expense", f.rdAmountBands),
        c.band("11b", "上年研发费用占营业收入", "rd_expense / revenue", f.rdRateBands)])),
      c.band("12", "上年研发人员占比", "rd_staff / employees", f.rdStaffBands),
      c.band("13", "研发机构级别", "rd_institution_level", f.rdInstitutionBands)]), "附件2二(四)");
    return c.total([specialised, refined, local, innovative]);
  }
});
