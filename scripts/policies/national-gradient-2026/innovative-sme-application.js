// 创新型的标准新办法还没有，仍按63号附件1评；基本条件和信息更新按新办法。
rule({
  id: "innovative-sme-application",
  kind: "criteria",
  subject: "enterprise",
  title: "创新型中小企业评价核查",
  clause: "基本条件",
  evaluate: function (e, f, c) {
    return c.all([c.rule("basic-conditions"), c.rule("national-gradient-2022/innovative-sme"), c.rule("yearly-update")]);
  }
});
