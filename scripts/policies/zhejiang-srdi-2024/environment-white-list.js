// 三个条件都是文字，由生态环境部门和经信部门研判；先要是专精特新中小企业。
rule({
  id: "environment-white-list",
  kind: "criteria",
  subject: "enterprise",
  title: "纳入生态环境监督执法正面清单",
  clause: "三(三)",
  evaluate: function (e, f, c) {
    return c.all([
      c.any([
        c.title("0a", "省专精特新中小企业", "srdi-sme"),
        c.title("0b", "专精特新小巨人企业", "little-giant")]),
      c.judge("1", "污染物排放量小"),
      c.judge("2", "环境风险低"),
      c.judge("3", "生产工艺先进")]);
  }
});
