// 九个方面都要符合；营业收入超过20亿元的转研判（“一般”）。单项冠军、小巨人不推荐，复核不看这一条。
rule({
  id: "hidden-champion",
  kind: "criteria",
  subject: "enterprise",
  title: "隐形冠军企业遴选认定",
  clause: "条件1",
  evaluate: function (e, f, c) {
    function years() { return f.reading.A2 === "calendar" ? c.yearWindow(f.cleanYears) : c.window(f.cleanYears); }
    var first = c.purpose !== "review";
    return c.all([
      c.group("1", "规模与年限", c.all([
        c.require("1a", "营业收入", "revenue", ">=", f.revenueFloor),
        c.guide("1b", "营业收入一般不超过20亿元", "revenue", "<=", f.revenueUsual),
        c.require("1c", "连续经营年限", "operating_years", ">=", f.operatingYears),
        c.require("1d", "从事细分市场年限", "segment_years", ">=", f.segmentYears)]), "条件1"),
      c.group("2", "成长", c.all([
        c.require("2a", "上年营业收入增长率", "growth(revenue)", ">", f.revenueGrowth),
        c.require("2b", "前年营业收入增长率", "growth(revenue)[1]", ">", f.revenueGrowth),
        c.require("2c", "近2年净利润平均增长率", "meanGrowth(net_profit, 2)", ">=", f.profitGrowth)]), "条件2"),
      c.group("3", "负债与信用", c.all([
        c.require("3a", "资产负债率", "total_liabilities / total_assets", "<=", f.debtCeiling),
        c.any([
          c.flag("3b", "银行资信A级以上", "bank_credit_a"),
          c.flag("3c", "征信报告没有不良", "clean_credit_report")])]), "条件3"),
      c.group("4", "专注", c.all([
        c.require("4a", "主导产品数", "products", "<=", f.products),
        c.require("4b", "主营业务收入占营业收入", "main_revenue / revenue", ">=", f.mainShare)]), "条件4"),
      c.group("5", "市场", c.any([
        c.require("5a", "全球市场占有率排名", "global_rank", "<=", f.globalRank),
        c.require("5b", "国内市场占有率排名", "national_rank", "<=", f.nationalRank)]), "条件5"),
      c.group("6", "研发投入", c.all([
        c.require("6a", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare),
        c.require("6b", "前年研发费用占营业收入", "rd_expense[1] / revenue[1]", ">=", f.rdShare)]), "条件6"),
      c.group("7", "知识产权", c.any([
        c.require("7a", "发明专利", "invention_patents", ">=", f.patents),
        c.all([
          c.require("7b", "其他知识产权", "other_ip", ">=", f.otherIp),
          c.when(c.fact("7c", "属于制造业", "industry", function (industry) { return industry.indexOf("C") === 0; }),
            c.require("7d", "制造业的发明专利", "invention_patents", ">=", f.onePatent))])]), "条件7"),
      c.group("8", "管理与品牌", c.all([
        c.flag("8a", "有研发机构", "rd_institution_level", ["national", "provincial", "city", "own"]),
        c.flag("8b", "核心业务至少用一个信息系统", "information_system"),
        c.require("8c", "主导或参与的标准", "standards_led + standards_joined", ">=", f.standards),
        c.flag("8d", "有自主品牌", "own_brand"),
        c.flag("8e", "有国际认证", "international_certificate")]), "条件8"),
      c.group("9", "否决", c.all([
        c.veto("9a", "近三年无重大安全、质量、环境事故", { kinds: ["safety", "quality", "environment"], grade: "重大", window: years() }),
        c.when(first, c.not(c.title("9b", "制造业单项冠军企业", "single-champion"))),
        c.when(first, c.not(c.title("9c", "专精特新小巨人企业", "little-giant")))]), "条件9")]);
  }
});
