// 在别处获得、随企业迁入的称号，按第一条金额奖励；满一年才兑付由奖补项目的等待步骤管。
rule({
  id: "moved-in-award",
  kind: "award",
  subject: "enterprise",
  title: "迁入企业称号奖励",
  clause: "第十一条",
  evaluate: function (e, f, c) {
    var brought = e.titles.filter(function (title) {
      return title.event === "moved-in" && title.on.slice(0, 4) === String(c.policyYear) && f.recognition.row(title.pool).name !== null;
    });
    var root = c.group("clean", "没有否决情形",
      c.veto("safety", "近三年无较大及以上安全生产事故", { kinds: ["safety"], grade: "较大", window: c.window(3) }), "第八条");
    // 满一年从迁入日期数起：没有登记迁入日期的，不知道等到哪天，待补数据。
    if (brought.length > 0) { root = c.all([root, c.within("moved", "已经迁入，迁入日期登记在案", e.movedInOn, c.date)]); }
    brought.forEach(function (title) { c.pay(root, f.recognition.row(title.pool).amount, title, "带称号迁入"); });
    return root;
  }
});
