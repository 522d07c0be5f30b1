// 优先确认看有没有其中一样；这只是优先，不是条件，没有也能确认。
rule({
  id: "hidden-champion-priority",
  kind: "criteria",
  subject: "enterprise",
  title: "隐形冠军优先确认的情形",
  clause: "三(二)",
  evaluate: function (e, f, c) {
    return c.any([
      c.group("2", "精品制造", c.any([
        c.credential("2a", "浙江制造认证", { kind: "zhejiang-made-cert" }),
        c.credential("2b", "浙江制造精品", { kind: "zhejiang-made-premium" }),
        c.credential("2c", "浙江名牌产品", { kind: "famous-brand", levels: ["provincial"] }),
        c.credential("2d", "省管理创新奖或示范企业", { kind: "management-innovation", levels: ["provincial"] }),
        c.credential("2e", "地市级以上政府质量奖", { kind: "quality-award", levels: ["national", "provincial", "city"] })]), "三(二)2"),
      c.group("3", "特色发展", c.any([
        c.credential("3a", "省级首台套产品", { kind: "first-set", levels: ["provincial"] }),
        c.credential("3b", "省著名商标", { kind: "famous-trademark", levels: ["provincial"] })]), "三(二)3"),
      c.group("4", "持续创新", c.any([
        c.credential("4a", "高新技术企业", { kind: "high-tech" }),
        c.credential("4b", "省级企业技术中心", { kind: "tech-centre", levels: ["provincial"] }),
        c.credential("4c", "省级创新型企业", { kind: "innovative-enterprise", levels: ["provincial"] }),
        c.credential("4d", "省级以上科技类荣誉或奖项", { kind: "science-award", levels: ["national", "provincial"] })]), "三(二)4")]);
  }
});
