// 鼓励各地用服务券，比例、上限由各地定；没有填就算不出。
rule({
  id: "service-voucher",
  kind: "award",
  subject: "claim",
  title: "专业服务券",
  clause: "六(四)",
  evaluate: function (e, f, c) {
    var root = c.any([
      c.title("1", "省专精特新中小企业", "srdi-sme"),
      c.title("2", "专精特新小巨人企业", "little-giant")]);
    c.pay(root, c.share("service_fee", f.serviceRate), e.claim, "购买专业服务");
    return root;
  }
});
