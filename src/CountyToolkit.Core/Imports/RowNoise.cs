using System.Text.RegularExpressions;

namespace CountyToolkit.Imports;

/// <summary>
/// Rows below a heading that are no data: totals, notes and signatures, the heading printed again on the next page, the
/// row that numbers the columns, rows that were numbered in advance and never filled.
/// </summary>
internal sealed partial class RowNoise(TableHeader header)
{
    private readonly int[] mapped = [.. header.Mapped.Select(m => m.Column)];
    private readonly int[] identity = [.. header.Mapped.Where(m => m.Field.Kind is FieldKind.Name or FieldKind.CreditCode).Select(m => m.Column)];

    public bool Is(SheetRow row)
    {
        string first = FullWidth.FoldTight(row.Cells[0].Text);
        string[] whose = [.. identity.Select(c => FullWidth.FoldTight(row[c].Text)).Where(t => t.Length > 0)];
        return Note().IsMatch(first) || Total().IsMatch(first)
            || whose.Any(t => Total().IsMatch(t)) || (whose.Length == 0 && row.Cells.Any(c => Total().IsMatch(FullWidth.FoldTight(c.Text))))
            || mapped.All(c => row[c].Kind == CellKind.Empty)
            || IsHeadingAgain(row)
            || (row.Number == header.LastRow + 1 && row.Cells.All(c => ColumnNumber().IsMatch(FullWidth.FoldTight(c.Text))));
    }

    private bool IsHeadingAgain(SheetRow row) => header.Mapped.Count > 0
        && header.Mapped.All(m => m.Heading.Split('/').Contains(FullWidth.FoldTight(row[m.Column].Text)));

    [GeneratedRegex(@"^(注|备注|说明|填表说明|填报说明|附注|填报人|填表人|审核人|复核人|制表人?|经办人|填报单位|填报日期|填表日期|单位负责人|负责人|联系人|联系电话|日期|数据来源)(\d|[一二三四五六七八九])?[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(合计|总计|小计|共计|累计|合计数|总合计|本页合计|本页小计)[:：]?$|^共\d+[家户个]", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(\(?\d{1,3}\)?|[甲乙丙丁戊己庚辛]|[A-Z]|栏次|—|-)$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();
}
