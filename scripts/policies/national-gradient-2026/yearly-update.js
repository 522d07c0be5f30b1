// 一个有效期内两次不更新的撤销称号，不到两次算符合；截止日当天还来得及。办公室没有记过更新的，答待补数据，不当没有更新。
rule({
  id: "yearly-update",
  kind: "criteria",
  subject: "enterprise",
  title: "称号年度信息更新",
  clause: "第三章",
  evaluate: function (e, f, c) {
    function two(n) { return n < 10 ? "0" + n : "" + n; }
    function missed(pool) {
      var held = e.held(pool), found = [];
      if (held === null) { return found; }
      var years = e.updates(pool), begun = held.from === null ? held.on : held.from;
      var year = parseInt(begun.substring(0, 4), 10) + 1;
      while (year + "-" + two(f.updateMonth.value) + "-" + two(f.updateDay.value) < c.date) {
        if (year >= since && years.indexOf(year) < 0) { found.push(year); }
        year = year + 1;
      }
      return found;
    }
    function updated(id, label, pool) {
      return c.when(c.title(id + "-held", "持有" + label, pool), c.item(id, label + "年度更新", function () { return missed(pool).length < f.updateMisses.value; }));
    }
    var since = f.reading.updates === "yes" ? 0 : f.updateSince.value;
    return c.all([
      updated("1", "创新型中小企业", "innovative-sme"),
      updated("2", "专精特新中小企业", "srdi-sme"),
      updated("3", "小巨人企业", "little-giant")]);
  }
});
