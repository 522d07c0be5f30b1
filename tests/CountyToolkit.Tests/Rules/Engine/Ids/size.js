规则({ id: "size", kind: "class", subject: "enterprise", title: "划型", clause: "一",
  evaluate: function (e, f, c) {
    return c.划型([
      ["大型", c.全部([c.条件("large-e", "人数", "employees", ">=", f.largeStaff), c.条件("large-r", "营收", "revenue", ">=", f.largeRevenue)])],
      ["中型", c.条件("medium-r", "营收", "revenue", ">=", f.mediumRevenue)],
      ["小型", c.条件("small-r", "营收", "revenue", ">=", f.smallRevenue)],
      ["微型"]]);
  } });
