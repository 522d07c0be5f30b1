// 规下企业和个体工业企业走专精特新，规上中小企业以隐形冠军为目标；大型企业不在里面。
rule({
  id: "pool-direction",
  kind: "class",
  subject: "enterprise",
  title: "培育方向",
  clause: "二(二)",
  evaluate: function (e, f, c) {
    function industrial(id) {
      return c.fact(id, "工业企业", "industry", function (industry) { return "BCD".indexOf(industry.substring(0, 1)) >= 0; });
    }
    // 规上的不会是个体工商户，个体工商户不会是规上的：知道一样就不必再问另一样。
    var large = e.entity === "individual"
      ? c.fact("1d", "不是个体工业企业", "entity", function (entity) { return entity !== "individual"; })
      : c.fact("1b", "规模以上", "aboveScale", function (above) { return above === true; });
    var small = e.aboveScale === true
      ? c.fact("2b", "规模以下", "aboveScale", function (above) { return above === false; })
      : c.any([
        c.fact("2c", "规模以下企业", "aboveScale", function (above) { return above === false; }),
        c.fact("2d", "个体工业企业", "entity", function (entity) { return entity === "individual"; })]);
    return c.classify([
      ["隐形冠军", c.all([
        industrial("1a"),
        large,
        c.inClass("1c", "属于中小微企业", "national-size-class-2011/size-class", ["中型", "小型", "微型"])])],
      ["专精特新", c.all([industrial("2a"), small])]]);
  }
});
