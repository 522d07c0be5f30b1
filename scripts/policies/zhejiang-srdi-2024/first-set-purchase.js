// 招标金额标准由采购单位按规定填；达到标准的要招标，所以正好等于不算以下。
rule({
  id: "first-set-purchase",
  kind: "criteria",
  subject: "claim",
  title: "首台套产品单一来源采购",
  clause: "四(一)",
  evaluate: function (e, f, c) {
    return c.all([
      c.flag("1", "首台套目录内产品", "first_set_catalogue"),
      c.require("2", "采购金额在招标金额标准以下", "purchase_amount", "<", f.biddingLine),
      c.flag("3", "国有投资项目", "state_investment")]);
  }
});
