// 不到50亿元的不在范围里。
rule({
  id: "big-project",
  kind: "criteria",
  subject: "project",
  title: "重大项目落实责任人",
  clause: "三(三)15",
  evaluate: function (e, f, c) {
    return c.when(
      c.require("1", "总投资", "latest(planned_investment)", ">=", f.bigProject),
      c.flag("2", "落实责任人", "responsible_person"));
  }
});
