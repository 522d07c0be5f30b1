// “按标准”的标准没有写，比例、上限由各地填。
rule({
  id: "exhibition-subsidy",
  kind: "award",
  subject: "claim",
  title: "参展补助",
  clause: "四(二)",
  evaluate: function (e, f, c) {
    var root = c.all([
      c.any([
        c.title("1a", "省专精特新中小企业", "srdi-sme"),
        c.title("1b", "专精特新小巨人企业", "little-giant")]),
      c.flag("2", "省级自办类、重点类商务展会", "key_exhibition")]);
    c.pay(root, c.share("exhibition_fee", f.exhibitionRate), e.claim, "参加重点展会");
    return root;
  }
});
