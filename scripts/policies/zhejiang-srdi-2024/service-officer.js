// 省级以上专精特新每家都要有；全库符合户数除以总户数就是覆盖率。
rule({
  id: "service-officer",
  kind: "criteria",
  subject: "enterprise",
  title: "助企服务专员",
  clause: "六(四)",
  evaluate: function (e, f, c) {
    return c.when(
      c.any([
        c.title("0a", "省专精特新中小企业", "srdi-sme"),
        c.title("0b", "专精特新小巨人企业", "little-giant")]),
      c.flag("1", "配备助企服务专员", "service_officer"));
  }
});
