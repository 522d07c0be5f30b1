// 金额 = 系数 × 单位额；称号要在基准日还持有，撤销、到期的按其余。总额不够时按系数分配，系数同时是分配的权重。
rule({
  id: "renewal-reward",
  kind: "award",
  subject: "enterprise",
  title: "技术改造补助",
  clause: "第十条",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.fact("aboveScale", "规模以上工业企业", "aboveScale", true),
      c.item("done", "上年有已完成的技术改造投资", function () { return e.value("completed_investment") > 0; })]);
    var key = e.held("srdi-sme") !== null ? "srdi-sme" : e.held("innovative-sme") !== null ? "innovative-sme" : "other";
    var factor = f.renewalFactors.row(key).factor;
    c.pay(root, c.share(f.renewalUnit, factor), null, "系数乘单位额", { weight: factor });
    return root;
  }
});
