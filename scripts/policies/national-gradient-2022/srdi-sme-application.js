// 申报、复核时核查用：基本条件加上附件的条件；复核还看有效期内每年的信息更新。
rule({
  id: "srdi-sme-application",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新中小企业申报核查",
  clause: "附件2一",
  evaluate: function (e, f, c) {
    var parts = [c.rule("basic-conditions"), c.rule("srdi-sme")];
    return c.all(c.purpose === "review" ? parts.concat([c.rule("yearly-update")]) : parts);
  }
});
