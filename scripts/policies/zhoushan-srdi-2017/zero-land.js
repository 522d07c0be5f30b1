// 三个条件都要；符合的不再增收土地价款，并减免相应的城市基础设施配套费。
rule({
  id: "zero-land",
  kind: "criteria",
  subject: "claim",
  title: "零增地技术改造不再增收土地价款、减免城市基础设施配套费",
  clause: "二(六)",
  evaluate: function (e, f, c) {
    return c.all([
      c.flag("1", "符合城乡规划", "planning_fit"),
      c.flag("2", "不改变土地用途", "use_unchanged"),
      c.flag("3", "在现有工业用地上扩大生产性用房，或者新建、扩建、翻建多层厂房，提高容积率", "ratio_raised")]);
  }
});
