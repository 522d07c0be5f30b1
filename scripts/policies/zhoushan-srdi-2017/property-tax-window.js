// 减免期从使用的次月一日起，满36个月；确有困难和批准两样都要。
rule({
  id: "property-tax-window",
  kind: "criteria",
  subject: "claim",
  title: "厂房建成后房产税减免期",
  clause: "二(六)",
  evaluate: function (e, f, c) {
    var used = e.claim ? e.claim.inUseOn : null;
    var items = [
      c.any([
        c.flag("1a", "老厂房翻建多层厂房", "building_work", ["rebuilt-multi-storey"]),
        c.all([
          c.flag("1b", "利用厂内空间建造", "building_work", ["inside-factory"]),
          c.require("1c", "厂房层数", "floors", ">=", f.floors)])]),
      c.flag("2", "按规定纳税确有困难", "tax_hardship"),
      c.flag("3", "税务部门批准", "tax_approval"),
      c.fact("4", "厂房已经建成使用", "inUseOn", function () { return true; })];
    if (used) { items.push(c.within("5", "在减免期内", c.nextMonth(used), c.dayBefore(c.addMonths(c.nextMonth(used), f.taxMonths)))); }
    return c.all(items);
  }
});
