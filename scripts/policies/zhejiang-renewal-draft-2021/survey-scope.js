// 在排查范围里的意思，不是高耗低效的意思：够不够高耗低效看省里的指南和县里的数。
rule({
  id: "survey-scope",
  kind: "criteria",
  subject: "enterprise",
  title: "高耗低效企业排查范围",
  clause: "三(一)1",
  evaluate: function (e, f, c) {
    return c.all([
      c.fact("1", "制造业企业", "industry", function (industry) { return industry.indexOf("C") === 0; }),
      c.any([
        c.fact("2a", "规模以上", "aboveScale", function (above) { return above === true; }),
        c.require("2b", "规模以下的实际用地", "land_area", ">=", f.surveyLand)])]);
  }
});
