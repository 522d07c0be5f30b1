rule({ id: "unfilled", kind: "award", subject: "enterprise", title: "没有填的金额", clause: "二",
  evaluate: function (e, f, c) {
    var root = c.flag("brand", "品牌", "own_brand");
    c.pay(root, c.cap(c.share("rd_expense", f.ratio), f.blank), null, "研发");
    return root;
  } });
