// 申报、复核都要先过的基本条件。年数可以改，“近三年”的两种算法见口径A2。
rule({
  id: "basic-conditions",
  kind: "criteria",
  subject: "enterprise",
  title: "优质中小企业基本条件",
  clause: "基本条件",
  evaluate: function (e, f, c) {
    function years() { return f.reading.A2 === "calendar" ? c.yearWindow(f.cleanYears) : c.window(f.cleanYears); }
    return c.all([
      c.fact("1", "在省内登记", "region", function (region) { return region.indexOf("33") === 0; }),
      c.fact("2", "独立法人", "entity", function (entity) { return entity === "enterprise"; }),
      c.inClass("3", "属于中小企业", "national-size-class-2011/size-class", ["中型", "小型", "微型"]),
      c.veto("4", "不在经营异常名录和严重失信名单内", { lists: ["abnormal-operation", "serious-dishonesty"], who: ["enterprise"] }),
      c.veto("5", "近三年无重大安全、质量、环境污染事故", { kinds: ["safety", "quality", "environment"], grade: "重大", window: years() }),
      c.veto("6", "近三年无偷漏税、数据造假", { kinds: ["tax", "data"], window: years() })]);
  }
});
