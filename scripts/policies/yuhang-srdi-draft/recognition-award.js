// 征求意见稿：只能测算，不能兑付。四种称号各是一个数，都要填。
rule({
  id: "recognition-award",
  kind: "award",
  subject: "enterprise",
  title: "称号一次性奖励",
  clause: "五2",
  evaluate: function (e, f, c) {
    var amounts = { "single-champion": f.singleChampion, "little-giant": f.littleGiant, "hidden-champion": f.hiddenChampion, "srdi-sme": f.srdiSme };
    var titles = e.firstRecognised(c.policyYear).filter(function (title) { return amounts[title.pool] !== undefined; });
    var root = c.item("1", "当年首次被评定为四种称号之一", function () { return titles.length > 0; });
    titles.forEach(function (title) { c.pay(root, amounts[title.pool], title, "首次被评定"); });
    return root;
  }
});
