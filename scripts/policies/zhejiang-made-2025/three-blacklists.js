// 三个名单分在三条里：四(三)质量、四(四)安全、五(二)失信；谁在名单上都算。
rule({
  id: "three-blacklists",
  kind: "criteria",
  subject: "enterprise",
  title: "质量、安全、失信三个黑名单",
  clause: "四(三)",
  evaluate: function (e, f, c) {
    return c.all([
      c.group("1-quality", "质量", c.veto("1", "不在质量黑名单内", { lists: ["quality-blacklist"] }), "四(三)"),
      c.group("2-safety", "安全生产", c.veto("2", "不在安全生产黑名单内", { lists: ["safety-blacklist"] }), "四(四)"),
      c.group("3-credit", "信用", c.veto("3", "不在失信名单内", { lists: ["serious-dishonesty"] }), "五(二)")]);
  }
});
