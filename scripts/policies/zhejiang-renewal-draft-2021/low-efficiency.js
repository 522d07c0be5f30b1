// 在排查范围里、指标低于县里照指南填的数，列入清单候选；列不列由人定，列入以后走整治的步骤。
rule({
  id: "low-efficiency",
  kind: "alert",
  subject: "enterprise",
  title: "高耗低效企业清单候选",
  clause: "三(一)1",
  evaluate: function (e, f, c) {
    return c.all([
      c.rule("survey-scope"),
      c.any([
        c.require("1", "亩均税收", "tax / land_area", "<", f.lowTax),
        c.require("2", "亩均增加值", "added_value / land_area", "<", f.lowAdded),
        c.require("3", "单位能耗增加值", "added_value / energy", "<", f.highEnergy)])]);
  }
});
