// 文件点了三个称号和动态培育库，没有给条件：看企业现在到了哪一级，都没有的中小企业走专精特新。
rule({
  id: "pool-direction",
  kind: "class",
  subject: "enterprise",
  title: "培育方向",
  clause: "(十六)",
  evaluate: function (e, f, c) {
    return c.classify([
      ["单项冠军", c.title("1", "制造业单项冠军", "single-champion")],
      ["小巨人", c.title("2", "专精特新小巨人", "little-giant")],
      ["隐形冠军", c.title("3", "省隐形冠军", "hidden-champion")],
      ["动态培育库", c.title("4", "隐形冠军培育企业", "hidden-champion-pool")],
      ["专精特新", c.inClass("5", "属于中小微企业", "national-size-class-2011/size-class", ["中型", "小型", "微型"])]]);
  }
});
