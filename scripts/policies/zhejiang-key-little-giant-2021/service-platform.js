// 平台要是国家或省的示范平台，七类服务能提供一项以上；为小巨人服务过是优先，不是条件。
rule({
  id: "service-platform",
  kind: "criteria",
  subject: "institution",
  title: "公共服务示范平台申报",
  clause: "一(二)",
  evaluate: function (e, f, c) {
    return c.all([
      c.group("1-title", "基础条件", c.credential("1", "国家或省中小企业公共服务示范平台", { kind: "service-platform", levels: ["national", "provincial"] }), "二(二)1"),
      c.group("2-services", "服务能力", c.require("2", "七类服务中能提供的", "service_kinds", ">=", f.services), "二(二)2")]);
  }
});
