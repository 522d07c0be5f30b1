// 首次获得的每个称号各出一行，迁入前的归迁入奖励；其余见奖补项目的步骤。
rule({
  id: "recognition-award",
  kind: "award",
  subject: "enterprise",
  title: "称号认定奖励",
  clause: "第一条",
  evaluate: function (e, f, c) {
    var root = c.group("clean", "没有否决情形",
      c.veto("safety", "近三年无较大及以上安全生产事故", { kinds: ["safety"], grade: "较大", window: c.window(3) }), "第八条");
    e.firstRecognised(c.policyYear).forEach(function (title) {
      var row = f.recognition.row(title.pool);
      var before = e.movedInOn !== null && title.on < e.movedInOn;
      if (row.name !== null && !before) { c.pay(root, row.amount, title, "首次获得称号"); }
    });
    return root;
  }
});
