// 已完成投资落在哪一档，整笔按那一档的比例补；上限和市县分担在奖补项目的步骤里。
rule({
  id: "digital-reward",
  kind: "award",
  subject: "enterprise",
  title: "数字化改造补助",
  clause: "第九条",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.item("grade", "上年亩均评价不是D档", function () {
        return e.grades.filter(function (g) { return g.kind === "efficiency" && g.year === c.dataYear && g.grade === "D"; }).length === 0;
      }),
      c.veto("dishonest", "未列入严重违法失信名单", { lists: ["serious-dishonesty"] })]);
    c.pay(root, c.rate(f.digitalRates, "completed_investment"), null, "按已完成投资分档补助");
    return root;
  }
});
