// 申报、复核时核查用：基本条件、附件的条件、有效期内的信息更新；新推荐还要核对不与现有小巨人同一实际控制。
rule({
  id: "little-giant-application",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新小巨人企业申报核查",
  clause: "附件2",
  evaluate: function (e, f, c) {
    var parts = [c.rule("basic-conditions"), c.rule("little-giant"), c.rule("yearly-update")];
    return c.all(c.purpose === "review" ? parts
      : parts.concat([c.group("notice", "推荐", c.judge("control", "没有与现有小巨人同一实际控制、产品相近的情形"), "第八批通知")]));
  }
});
