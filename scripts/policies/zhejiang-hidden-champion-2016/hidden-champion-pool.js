// 入库培育条件六条，全部符合。11类产业是优先，不是条件。
rule({
  id: "hidden-champion-pool",
  kind: "criteria",
  subject: "enterprise",
  title: "隐形冠军企业入库培育",
  clause: "三(一)",
  evaluate: function (e, f, c) {
    function threeYears() { return f.reading.A2 === "calendar" ? c.yearWindow(3) : c.window(3); }
    return c.all([
      c.group("1", "注册、规模与信用", c.all([
        c.fact("1a", "在省内注册登记", "region", function (region) { return region.indexOf("33") === 0; }),
        c.inClass("1b", "属于中小微企业", "national-size-class-2011/size-class", ["中型", "小型", "微型"]),
        c.require("1c", "年营业收入", "revenue", f.reading.A1 === "in" ? "<=" : "<", f.revenueCeiling),
        c.veto("1d", "近三年无重大安全生产、质量、环保事故",
          { kinds: ["safety", "quality", "environment"], grade: "重大", window: threeYears() }),
        c.veto("1e", "近三年无不良诚信记录",
          { lists: ["bad-credit", "joint-punishment", "serious-dishonesty"], window: threeYears() })]), "三(一)1"),
      c.group("2", "成长性与产业方向", c.all([
        c.judge("2a", "成长性良好"),
        c.judge("2b", "属于国家和省重点鼓励发展的领域")]), "三(一)2"),
      c.group("3", "专注与配套", c.all([
        c.judge("3c", "长期专注并深耕产业链某个环节或某个产品"),
        c.any([
          c.judge("3a", "主导产品国内细分行业份额较高，有证明材料"),
          c.judge("3b", "与大型企业协作配套，有证明材料")])]), "三(一)3"),
      c.group("4", "品质与管理", c.all([
        c.judge("4a", "产品质量高于国家标准"),
        c.judge("4b", "开展精益生产和精益管理，有质量控制体系"),
        c.judge("4c", "用信息化手段提高生产管理水平")]), "三(一)4"),
      c.group("5", "特色、品牌与知识产权", c.all([
        c.judge("5a", "有独特的工艺、技术、配方或原料，或者提供特色化的销售服务"),
        c.flag("5b", "有自主品牌", "own_brand"),
        c.judge("5c", "产品或技术有自主知识产权")]), "三(一)5"),
      c.group("6-innovation", "持续创新", c.judge("6", "持续创新，效益比较显著，有示范推广价值"), "三(一)6")]);
  }
});
