// 企业、法定代表人、主要负责人，谁在黑名单上都算；移出（信用修复）以后不算。
rule({
  id: "red-black-lists",
  kind: "criteria",
  subject: "enterprise",
  title: "企业及其法定代表人、主要负责人黑名单",
  clause: "(二十二)",
  evaluate: function (e, f, c) {
    return c.all([
      c.veto("1", "不在质量黑名单内", { lists: ["quality-blacklist"], who: ["enterprise", "legal-representative", "main-person"] }),
      c.veto("2", "不在安全生产黑名单内", { lists: ["safety-blacklist"], who: ["enterprise", "legal-representative", "main-person"] }),
      c.veto("3", "不在失信名单内", { lists: ["serious-dishonesty"], who: ["enterprise", "legal-representative", "main-person"] })]);
  }
});
