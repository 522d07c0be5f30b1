// 申请的要是风险投资机构，投的要是专精特新培育企业。比例由各地定，没有填就算不出；文件的效力没有查清，所以不发。
rule({
  id: "venture-subsidy",
  kind: "award",
  subject: "claim",
  title: "投资培育企业的风险补贴",
  clause: "三(十四)",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.require("1", "投资年限", "invested_years", ">=", f.ventureYears),
      c.flag("2", "申请的是风险投资机构", "venture_institution"),
      c.flag("3", "投资的是专精特新培育企业", "invested_in_pool")]);
    c.pay(root, c.share("invested_amount", f.ventureRate), e.claim, "投资专精特新培育企业");
    return root;
  }
});
