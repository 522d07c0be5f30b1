// 比例、上限在《舟山市中小微企业服务补贴券管理办法》里，没有看到，由各地填。
rule({
  id: "service-voucher",
  kind: "award",
  subject: "claim",
  title: "中小微企业服务补贴券",
  clause: "二(四)",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.inClass("1", "属于中小微企业", "national-size-class-2011/size-class", ["中型", "小型", "微型"]),
      c.judge("2", "符合舟山产业发展方向"),
      c.judge("3", "成长性好")]);
    c.pay(root, c.share("service_fee", f.voucherRate), e.claim, "服务补贴券");
    return root;
  }
});
