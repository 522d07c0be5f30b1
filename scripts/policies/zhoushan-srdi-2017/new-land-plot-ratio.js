// 只有高出控制指标的部分不再增收；现有工业用地看零增地那一条。
rule({
  id: "new-land-plot-ratio",
  kind: "criteria",
  subject: "claim",
  title: "新增工业用地高于容积率部分不再增收土地价款",
  clause: "二(六)",
  evaluate: function (e, f, c) {
    return c.all([
      c.not(c.flag("1", "现有工业用地", "existing_land")),
      c.flag("2", "经批准建设", "approved_building"),
      c.require("3", "容积率高于控制指标", "(plot_ratio - plot_ratio_limit) / plot_ratio_limit", ">", f.newLandOver)]);
  }
});
