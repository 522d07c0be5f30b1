// 在别处获得、随企业迁入的称号，按第一条金额奖励；满一年才兑付由奖补项目的等待步骤管。
rule({
  id: "moved-in-award",
  kind: "award",
  subject: "enterprise",
  title: "迁入企业称号奖励",
  clause: "第十一条",
  evaluate: function (e, f, c) {
    var root = c.group("clean", "没有否决情形",
      c.veto("safety", "近三年无较大及以上安全生产事故", { kinds: ["safety"], grade: "较大", window: c.window(3) }), "第八条");
    e.titles.forEach(function (title) {
      var row = f.recognition.row(title.pool);
      if (title.event === "moved-in" && title.on.slice(0, 4) === String(c.policyYear) && row.name !== null) {
        c.pay(root, row.amount, title, "带称号迁入");
      }
    });
    return root;
  }
});
