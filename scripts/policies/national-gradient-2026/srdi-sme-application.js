// 申报、复核时核查用：基本条件、附件的条件、有效期内的信息更新。
rule({
  id: "srdi-sme-application",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新中小企业申报核查",
  clause: "附件1",
  evaluate: function (e, f, c) {
    return c.all([c.rule("basic-conditions"), c.rule("srdi-sme"), c.rule("yearly-update")]);
  }
});
