// 四个条件都要；只说利用自有工业用地建设专精特新产业园的，利用地下空间提高容积率的也算。
rule({
  id: "land-price-exemption",
  kind: "criteria",
  subject: "claim",
  title: "专精特新产业园不再增收土地价款",
  clause: "六(一)",
  evaluate: function (e, f, c) {
    return c.all([
      c.flag("1", "符合详细规划", "planning_fit"),
      c.flag("2", "不改变土地用途", "use_unchanged"),
      c.flag("3", "新建、扩建生产性用房，或者利用地下空间，提高容积率", "ratio_raised"),
      c.flag("4", "利用自有工业用地建设专精特新产业园", "srdi_park_on_own_land")]);
  }
});
