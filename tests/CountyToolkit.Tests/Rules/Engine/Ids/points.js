rule({ id: "points", kind: "score", subject: "enterprise", title: "得分", clause: "一",
  evaluate: function (e, f, c) {
    return c.score("total", "合格", c.total([
      c.band("1", "占比", "rd_expense / revenue", f.bands),
      c.best([c.band("2", "机构", "rd_institution_level", f.levels), c.points("3", "品牌", f.two, c.flag("3a", "品牌", "own_brand"))]),
      c.points("4", "市场", f.two, c.judge("4a", "市场"))]), ">=", f.pass);
  } });
