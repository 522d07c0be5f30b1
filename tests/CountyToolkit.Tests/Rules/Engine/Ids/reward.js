rule({ id: "reward", kind: "award", subject: "enterprise", title: "奖励", clause: "二",
  evaluate: function (e, f, c) {
    var root = c.veto("clean", "安全", { kinds: ["safety"], window: c.window(3) });
    c.pay(root, f.amount, e.titles[0], "称号", { weight: 2 });
    c.pay(root, c.cap(c.share("rd_expense", f.ratio), f.cap), null, "研发");
    c.pay(root, c.max(c.rate(f.rates, "tax"), c.min(c.sum(f.amount, f.amount), f.cap)), null, "税收");
    return root;
  } });
