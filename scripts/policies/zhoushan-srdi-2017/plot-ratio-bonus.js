// 在现有工业用地上新建（利用厂内空间建造也是新建），或者改造原有厂房，容积率超过省控制指标40%以上；金额由各地定。
rule({
  id: "plot-ratio-bonus",
  kind: "award",
  subject: "claim",
  title: "提高容积率奖励",
  clause: "二(六)",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.flag("1", "在现有工业用地上", "existing_land"),
      c.flag("2", "新建，或者改造原有厂房", "building_work", ["new-build", "inside-factory", "renovation", "rebuilt-multi-storey"]),
      c.require("3", "容积率超过省控制指标", "(plot_ratio - plot_ratio_limit) / plot_ratio_limit", ">=", f.plotRatioOver)]);
    c.pay(root, f.plotRatioBonus, e.claim, "容积率超过控制指标");
    return root;
  }
});
