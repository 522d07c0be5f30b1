// 比例由市县定，但不得低于80%；没有填就算不出，不当0。
rule({
  id: "insurance-voucher",
  kind: "award",
  subject: "claim",
  title: "“先用后转”投保费用创新券",
  clause: "二(二)",
  evaluate: function (e, f, c) {
    var root = c.flag("1", "“先用后转”专项保险", "use_first_insurance");
    c.pay(root, c.share("insurance_premium", f.voucherRate), e.claim, "先用后转投保费用");
    return root;
  }
});
