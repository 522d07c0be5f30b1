// 当年首次获得的每个称号各出一行，迁入前的归迁入奖励；没有新称号的不用查否决，不适用。其余见奖补项目的步骤。
rule({
  id: "recognition-award",
  kind: "award",
  subject: "enterprise",
  title: "称号认定奖励",
  clause: "第一条",
  evaluate: function (e, f, c) {
    var titles = [];
    var recognised = c.item("title", "当年首次获得有奖励标准的称号", function () {
      titles = e.firstRecognised(c.policyYear).filter(function (title) {
        return f.recognition.row(title.pool).name !== null && !(e.movedInOn !== null && title.on < e.movedInOn);
      });
      return titles.length > 0;
    });
    var root = c.when(recognised, c.group("clean", "没有否决情形",
      c.veto("safety", "近三年无较大及以上安全生产事故", { kinds: ["safety"], grade: "较大", window: c.window(3) }), "第八条"));
    titles.forEach(function (title) { c.pay(root, f.recognition.row(title.pool).amount, title, "首次获得称号"); });
    return root;
  }
});
