// 符合就是闲置：建设期内投资没有达到总额25%以上。正好25%看口径A15。
rule({
  id: "idle-land",
  kind: "criteria",
  subject: "project",
  title: "闲置用地",
  clause: "三(一)4",
  evaluate: function (e, f, c) {
    return c.require("1", "已完成投资占开发投资总额", "latest(completed_investment) / latest(planned_investment)", f.reading.A15 === "out" ? "<" : "<=", f.idleShare);
  }
});
