rule({ id: "conditions", kind: "criteria", subject: "enterprise", title: "条件", clause: "一",
  evaluate: function (e, f, c) {
    return c.all([
      c.group("1", "研发", c.any([
        c.require("1a", "占比", "rd_expense / revenue", ">=", f.share),
        c.require("1b", "总额", "sum(rd_expense, 2)", ">=", f.floor)]), "二"),
      c.guide("2", "增长", "growth(revenue)", ">=", f.growth),
      c.judge("3", "市场"),
      c.atLeast(2, [
        c.flag("4a", "品牌", "own_brand"),
        c.flag("4b", "机构", "rd_institution_level", ["national", "provincial"]),
        c.credential("4c", "高企", { kind: "high-tech" })]),
      c.not(c.title("5", "专精特新", "srdi-sme")),
      c.veto("6", "安全", { kinds: ["safety"], grade: "较大", window: c.window(3) }),
      c.veto("7", "失信", { lists: ["bad-credit"], who: ["enterprise"] }),
      c.fact("8", "在省内", "region", function (region) { return region.indexOf("33") === 0; }),
      c.when(c.within("9", "期间", "2024-01-01", "2024-12-31"), c.require("9a", "年限", "segment_years", f.reading.A1 === "in" ? ">=" : ">", f.years)),
      c.item("10", "人数", function () { return e.value("employees") > 10 ? c.flag("10a", "品牌", "own_brand") : c.ask("A1"); }),
      c.inClass("11", "中小", "size", ["中型", "小型"])]);
  } });
