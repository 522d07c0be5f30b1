// 当年新获得的各算一行，金额由各地定；同时得几样要不要取高，文件没有说，办法里用步骤定。
rule({
  id: "ip-award",
  kind: "award",
  subject: "enterprise",
  title: "知识产权奖励",
  clause: "二(三)",
  evaluate: function (e, f, c) {
    var node1 = c.credential("1", "中国专利奖", { kind: "patent-award", levels: ["national"], window: c.yearWindow(c.policyYear) });
    var node2 = c.credential("2", "国家知识产权示范企业", { kind: "ip-demo", levels: ["national"], window: c.yearWindow(c.policyYear) });
    var node3 = c.credential("3", "国家知识产权优势企业", { kind: "ip-advantage", levels: ["national"], window: c.yearWindow(c.policyYear) });
    var root = c.any([node1, node2, node3]);
    c.pay(c.all([root, node1]), f.patentAward, null, "中国专利奖");
    c.pay(c.all([root, node2]), f.ipDemo, null, "国家知识产权示范企业");
    c.pay(c.all([root, node3]), f.ipAdvantage, null, "国家知识产权优势企业");
    return root;
  }
});
