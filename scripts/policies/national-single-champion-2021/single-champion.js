// 示范企业和产品选一类；复核时示范企业达不到70%的转研判，可以改按产品复核。4亿元以下要先是小巨人，说的是申请，复核不看。
rule({
  id: "single-champion",
  kind: "criteria",
  subject: "enterprise",
  title: "制造业单项冠军（第六批）",
  clause: "一(一)",
  evaluate: function (e, f, c) {
    function years() { return f.reading.A2 === "calendar" ? c.yearWindow(f.cleanYears) : c.window(f.cleanYears); }
    var share = c.purpose === "review" ? c.guide : c.require;
    return c.all([
      c.group("1", "违法记录和管理", c.all([
        c.veto("1a", "近三年无环境、质量、安全违法记录", { kinds: ["environment", "quality", "safety"], window: years() }),
        c.judge("1b", "产品能耗达到限额标准先进值"),
        c.judge("1c", "安全生产达到行业先进水平")]), "一(一)"),
      c.group("2", "申请类别", c.any([
        c.all([
          c.flag("2a", "申请示范企业", "champion_class", ["demonstration"]),
          share("2b", "相应产品销售占主营业务收入", "main_product_revenue / main_revenue", ">=", f.productShare)]),
        c.all([
          c.flag("2c", "申请单项冠军产品", "champion_class", ["product"]),
          c.require("2d", "申请产品数", "applied_products", "<=", f.applied)])]), "一(二)"),
      c.group("3", "梯度", c.when(c.purpose !== "review", c.any([
        c.require("3a", "年销售收入", "revenue", f.reading.A14 === "in" ? ">" : ">=", f.revenueLine),
        c.title("3b", "已入选专精特新小巨人", "little-giant")])), "一(四)"),
      c.group("4-market", "推荐把关", c.judge("4", "市场占有率和独立法人地位经初审确认"), "三(三)")]);
  }
});
