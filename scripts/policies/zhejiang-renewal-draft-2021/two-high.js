// 符合就是要逐一评估检查。分界年当年算“以来”。
rule({
  id: "two-high",
  kind: "criteria",
  subject: "project",
  title: "要逐一评估检查的两高和用能项目",
  clause: "三(一)3",
  evaluate: function (e, f, c) {
    return c.any([
      c.group("1", "2018年以来的两高项目", c.all([
        c.require("1a", "建设年份", "latest(build_year)", ">=", f.sinceYear),
        c.flag("1b", "两高项目", "two_high"),
        c.require("1c", "年综合能耗", "energy", ">=", f.newEnergy)])),
      c.group("2", "2018年以前的用能项目", c.all([
        c.require("2a", "建设年份", "latest(build_year)", "<", f.sinceYear),
        c.require("2b", "年综合能耗", "energy", ">=", f.oldEnergy)]))]);
  }
});
