// 占比和增长两条都要；比例和单项上限是本办法自己定的。
rule({
  id: "rd-reward",
  kind: "award",
  subject: "enterprise",
  title: "研发费用奖励",
  clause: "第四条",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.require("1", "研发费用占营业收入", "rd_expense / revenue", ">=", f.rdShare),
      c.require("2", "研发费用年增长", "growth(rd_expense)", ">=", f.rdGrowth),
      c.group("clean", "没有否决情形",
        c.veto("safety", "近三年无较大及以上安全生产事故", { kinds: ["safety"], grade: "较大", window: c.window(3) }), "第八条")]);
    c.pay(root, c.share("rd_expense", f.rdRatio), null, "按上年度研发费用奖励");
    return root;
  }
});
