// “力争”和“降至”都是要求，不是否决：达不到转研判。
rule({
  id: "guarantee-terms",
  kind: "criteria",
  subject: "institution",
  title: "政策性融资担保放大倍数和费率",
  clause: "(九)",
  evaluate: function (e, f, c) {
    return c.all([
      c.guide("1", "放大倍数", "guarantee_multiple", ">=", f.multiple),
      c.guide("2", "平均担保费率", "guarantee_fee_rate", f.reading.fee === "in" ? "<=" : "<", f.feeRate)]);
  }
});
