// 七个方面都要符合。欠薪在拖欠工资名单和工资支付违法里看，“近三年”管不管欠薪和联合惩戒，口径见readings。
rule({
  id: "key-little-giant",
  kind: "criteria",
  subject: "enterprise",
  title: "重点小巨人申报",
  clause: "一(一)",
  evaluate: function (e, f, c) {
    function years() { return f.reading.A2 === "calendar" ? c.yearWindow(f.cleanYears) : c.window(f.cleanYears); }
    function wages() {
      return f.reading.wage === "now" ? { lists: ["wage-blacklist"] } : { kinds: ["wage"], lists: ["wage-blacklist"], window: years() };
    }
    function joint() {
      return f.reading.joint === "now" ? { lists: ["joint-punishment"] } : { lists: ["joint-punishment"], window: years() };
    }
    return c.all([
      c.group("1", "基础条件", c.all([
        c.title("1a", "国家专精特新小巨人", "little-giant"),
        c.not(c.flag("1b", "已公开发行上市", "listed"))]), "二(一)1"),
      c.group("2", "产业要求", c.any([
        c.flag("2a", "四基领域，或者补短板、锻长板、填补空白，或者与龙头企业协同", "field_position", ["gap-filling", "six-bases", "supplier"]),
        c.judge("2b", "属于制造强国十大重点产业领域或关键核心技术攻关")]), "二(一)2"),
      c.group("3-main", "专业化", c.require("3", "主营业务收入占营业收入", "main_revenue / revenue", ">=", f.mainShare), "二(一)3"),
      c.group("4", "创新能力", c.all([
        c.require("4a", "上年研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare),
        c.require("4b", "前年研发费用占营业收入", "rd_expense[1] / revenue[1]", ">=", f.rdShare),
        c.any([
          c.require("4c", "有效发明专利", "invention_patents", ">=", f.patents),
          c.flag("4d", "自建或联合建立研发机构", "rd_institution_level", ["national", "provincial", "city", "own"]),
          c.require("4e", "主持或参与的国际、国家、行业标准，团体标准不计", "standards_led + standards_joined", ">=", f.standards)])]), "二(一)4"),
      c.group("5-system", "经营管理", c.flag("5", "质量管理体系等认证", "management_certificate"), "二(一)5"),
      c.group("6", "成长性", c.any([
        c.require("6a", "上年主营业务收入增长率", "growth(main_revenue)", ">", f.revenueGrowth),
        c.flag("6b", "有上市计划，新三板挂牌的不算", "listing_plan")]), "二(一)6"),
      c.group("7", "其他要求", c.all([
        c.veto("7a", "近三年无重大安全、质量、环保事故", { kinds: ["safety", "quality", "environment"], grade: "重大", window: years() }),
        c.veto("7b", "没有欠薪", wages()),
        c.veto("7c", "没有列入联合惩戒的不良信用记录", joint()),
        c.judge("7d", "诚信守法，照章纳税，履行社会责任")]), "二(一)7")]);
  }
});
