// 覆盖各培育阶段：看企业现在走到哪一阶段，从高到低取第一个。
rule({
  id: "pool-direction",
  kind: "class",
  subject: "enterprise",
  title: "雏鹰行动培育阶段",
  clause: "三(一)",
  evaluate: function (e, f, c) {
    return c.classify([
      ["隐形冠军", c.title("1", "隐形冠军", "hidden-champion")],
      ["隐形冠军培育", c.title("2", "隐形冠军培育企业", "hidden-champion-pool")],
      ["小升规", c.fact("3", "规模以下", "aboveScale", function (above) { return above === false; })],
      ["科技型中小企业", c.credential("4", "科技型中小企业", { kind: "tech-sme" })]]);
  }
});
