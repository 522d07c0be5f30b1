// 只有小巨人、工信部所属单位承检、不是强制性的测试认证，才减半。
rule({
  id: "test-fee-half",
  kind: "award",
  subject: "claim",
  title: "非强制测试认证服务费减半",
  clause: "(十八)",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.title("1", "国家专精特新小巨人", "little-giant"),
      c.flag("2", "工信部所属单位承检", "miit_institution"),
      c.not(c.flag("3", "强制性测试认证", "mandatory_test"))]);
    c.pay(root, c.share("test_fee", f.halfFee), e.claim, "测试认证服务费减半");
    return root;
  }
});
