// 对象是小微企业，有没有称号都可以；三个条件都是文字，由生态环境部门研判。
rule({
  id: "environment-white-list",
  kind: "criteria",
  subject: "enterprise",
  title: "小微企业纳入监督执法正面清单",
  clause: "(二十五)",
  evaluate: function (e, f, c) {
    return c.all([
      c.inClass("0", "属于小微企业", "national-size-class-2011/size-class", ["小型", "微型"]),
      c.judge("1", "污染物排放量小"),
      c.judge("2", "环境风险低"),
      c.judge("3", "生产工艺先进")]);
  }
});
