// 八类服务机构是举例，没有数；县级以下的园区不要求。
rule({
  id: "park-platform",
  kind: "criteria",
  subject: "park",
  title: "小微企业园公共服务平台",
  clause: "二(三)",
  evaluate: function (e, f, c) {
    return c.when(
      c.flag("1", "县级以上小微企业园", "park_level", ["national", "provincial", "city", "county"]),
      c.flag("2", "搭建公共服务平台", "public_platform"));
  }
});
