// 申报、复核时核查用：基本条件加上附件的条件；复核还看有效期内每年的信息更新。
rule({
  id: "little-giant-application",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新小巨人企业申报核查",
  clause: "附件3",
  evaluate: function (e, f, c) {
    var parts = [c.rule("basic-conditions"), c.rule("little-giant")];
    return c.all(c.purpose === "review" ? parts.concat([c.rule("yearly-update")]) : parts);
  }
});
