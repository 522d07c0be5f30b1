// 一家企业算不算“服务到了”：有服务专员、走访过、至少解决1项困难。全库符合的户数除以总户数就是覆盖率。
rule({
  id: "service-coverage",
  kind: "criteria",
  subject: "enterprise",
  title: "专精特新企业服务覆盖",
  clause: "(三十)",
  evaluate: function (e, f, c) {
    return c.when(
      c.group("0", "省专精特新或国家小巨人", c.any([
        c.title("0a", "省专精特新中小企业", "srdi-sme"),
        c.title("0b", "国家专精特新小巨人", "little-giant")]), "引言"),
      c.all([
        c.flag("1", "配备服务专员", "service_officer"),
        c.require("2", "实地走访", "latest(visits)", ">=", f.visits),
        c.require("3", "解决困难", "latest(problems_solved)", ">=", f.problems)]));
  }
});
