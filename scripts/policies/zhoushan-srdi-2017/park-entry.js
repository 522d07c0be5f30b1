// 四样有一样就不得转移入驻。
rule({
  id: "park-entry",
  kind: "criteria",
  subject: "enterprise",
  title: "小微企业园入园关",
  clause: "二(三)",
  evaluate: function (e, f, c) {
    return c.all([
      c.not(c.flag("1", "低小散", "low_small_scattered")),
      c.not(c.flag("2", "脏乱差", "dirty_messy")),
      c.not(c.flag("3", "高耗能", "high_energy")),
      c.not(c.flag("4", "高污染", "high_pollution"))]);
  }
});
