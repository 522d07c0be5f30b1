rule({ id: "grades", kind: "group", subject: "enterprise", title: "评级", clause: "一",
  evaluateAll: function (list, f, c) {
    c.partition(list, function (e) { return e.aboveScale === null ? null : e.aboveScale ? "规上" : "规下"; }).forEach(function (part) {
      c.grades(part.list, function (e, c) { return c.groupMean(c.band("1", "占比", "rd_expense / revenue", f.bands)); },
        { shares: { A: f.gradeA, D: f.gradeD }, outside: [["D", function (e, c) { return c.not(c.veto("safe", "安全", { kinds: ["safety"], window: c.window(1) })); }]] });
    });
  } });
