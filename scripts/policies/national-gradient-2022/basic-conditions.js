// 三种称号评价、认定和复核都要先过的基本条件；附件的条件在各自的规则里。
rule({
  id: "basic-conditions",
  kind: "criteria",
  subject: "enterprise",
  title: "优质中小企业基本条件",
  clause: "基本条件",
  evaluate: function (e, f, c) {
    function years() { return f.reading.A2 === "calendar" ? c.yearWindow(f.cleanYears) : c.window(f.cleanYears); }
    return c.all([
      c.fact("1", "独立法人", "entity", function (entity) { return entity === "enterprise"; }),
      c.inClass("2", "属于中小企业", "national-size-class-2011/size-class", ["中型", "小型", "微型"]),
      c.veto("3", "没有列入经营异常名录和严重失信名单", { lists: ["abnormal-operation", "serious-dishonesty"], who: ["enterprise"] }),
      c.veto("4", "近三年无重大安全、质量、环境污染事故", { kinds: ["safety", "quality", "environment"], grade: "重大", window: years() }),
      c.veto("5", "近三年无偷漏税、数据造假", { kinds: ["tax", "data"], window: years() })]);
  }
});
