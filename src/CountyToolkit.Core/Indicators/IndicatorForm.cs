using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Indicators;

/// <summary>The form of a table of values: every indicator of the catalogue may be a column, under its label, its code or a usual heading.</summary>
internal static class IndicatorForm
{
    private static readonly Dictionary<string, string[]> Usual = new(StringComparer.Ordinal)
    {
        ["revenue"] = ["营收", "营业总收入", "年营业收入", "企业营业收入"],
        ["main_revenue"] = ["主营收入", "主营业务收入额"],
        ["main_product_revenue"] = ["主导产品销售收入", "主要产品收入", "主导产品收入"],
        ["output_value"] = ["工业产值", "总产值", "规上工业总产值"],
        ["new_product_output"] = ["新产品总产值"],
        ["added_value"] = ["增加值"],
        ["tax"] = ["实缴税收", "税收", "实缴税金", "上缴税金", "入库税收", "税收总额"],
        ["net_profit"] = ["净利", "税后利润"],
        ["total_assets"] = ["资产总计", "总资产", "年末资产总额"],
        ["total_liabilities"] = ["负债合计", "负债总计", "总负债"],
        ["employees"] = ["从业人数", "职工人数", "员工人数", "从业人员数", "从业人员平均人数", "从业人员期末人数", "年末从业人员数", "全部从业人员", "职工总数"],
        ["rd_expense"] = ["研发费", "研发经费", "R&D经费", "R&D经费支出", "研究开发费用", "研发投入", "研发费用总额"],
        ["rd_staff"] = ["研发人员数", "研发人数", "科技人员"],
        ["land_area"] = ["用地", "占地面积", "土地面积", "实际用地面积"],
        ["energy"] = ["能耗", "综合能源消费量", "总能耗", "能源消费总量"],
        ["electricity"] = ["用电", "全年用电量", "电力消费"],
        ["market_share"] = ["市场占有率", "国内市场份额"],
    };

    public static ImportForm Of(Catalogue catalogue) => new()
    {
        Code = "indicators",
        Label = "指标数据",
        NeedsValues = true,
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new()
            {
                Code = "source",
                Label = "数据来源",
                Kind = FieldKind.Choice,
                Synonyms = ["来源"],
                Choices = ImportField.ChoicesOf(catalogue.Sources.Codes.Select(c => KeyValuePair.Create(c, catalogue.Sources.Label(c)))),
            },
            new() { Code = "period", Label = "期间", Synonyms = ["所属期", "报告期", "年度", "年份", "统计年度", "数据年度"] },
            .. catalogue.Indicators.Where(i => i.Kind != "text").Select(Field),
        ],
    };

    private static ImportField Field(IndicatorEntry indicator) => new()
    {
        Code = indicator.Code,
        Label = indicator.Label,
        Kind = FieldKind.Number,
        Unit = indicator.Unit,
        Decimals = indicator.Decimals,
        ByPeriod = true,
        Synonyms = Usual.GetValueOrDefault(indicator.Code, []),
    };
}
