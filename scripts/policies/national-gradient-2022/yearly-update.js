// 有称号的，从取得的次年起每年更新一次；截止日按那一年四月一日起的数，当天还来得及。办公室没有记过更新的，答待补数据，不当没有更新。
rule({
  id: "yearly-update",
  kind: "criteria",
  subject: "enterprise",
  title: "称号年度信息更新",
  clause: "年度更新",
  evaluate: function (e, f, c) {
    function two(n) { return n < 10 ? "0" + n : "" + n; }
    function deadline(year) {
      var since = year + "-04-01";
      return year + "-" + two(f.at(f.updateMonth.key, since).value) + "-" + two(f.at(f.updateDay.key, since).value);
    }
    function missed(pool) {
      var held = e.held(pool), found = [];
      if (held === null) { return found; }
      var years = e.updates(pool), begun = held.from === null ? held.on : held.from;
      var year = parseInt(begun.substring(0, 4), 10) + 1;
      while (deadline(year) < c.date) {
        if (years.indexOf(year) < 0) { found.push(year); }
        year = year + 1;
      }
      return found;
    }
    function updated(id, label, pool) {
      return c.when(c.title(id + "-held", "持有" + label, pool), c.item(id, label + "年度更新", function () { return missed(pool).length === 0; }));
    }
    return c.all([
      updated("1", "创新型中小企业", "innovative-sme"),
      updated("2", "专精特新中小企业", "srdi-sme"),
      updated("3", "小巨人企业", "little-giant")]);
  }
});
