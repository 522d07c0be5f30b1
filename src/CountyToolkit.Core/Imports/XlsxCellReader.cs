using System.Globalization;
using System.Text;
using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>Reads one <c>c</c> element: the kind, the digits as they stand, a formula that has no value.</summary>
internal sealed class XlsxCellReader(XlsxContext context)
{
    private readonly StringBuilder text = new();

    public SheetCell Read(XmlReader reader, int row, int column)
    {
        string type = reader.GetAttribute("t") ?? "n";
        int style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int stated) ? stated : 0;
        bool hasFormula = false;
        text.Clear();
        if (!reader.IsEmptyElement)
        {
            hasFormula = ReadContent(reader);
        }

        string value = text.ToString();
        return hasFormula && value.Length == 0 && type != "str"
            ? new SheetCell(column, CellKind.FormulaWithoutValue, "")
            : type switch
            {
                "s" => Shared(value, row, column),
                "str" or "inlineStr" => Words(column, XlsxXml.Unescape(value)),
                "e" => new SheetCell(column, CellKind.Error, value),
                "b" => new SheetCell(column, value.Length == 0 ? CellKind.Empty : CellKind.Boolean, value.Trim() == "1" ? "TRUE" : "FALSE"),
                "d" => Words(column, value),
                _ => Number(column, value.Trim(), style),
            };
    }

    /// <summary>Collects the text of <c>v</c> and of inline texts; says whether there is a formula.</summary>
    private bool ReadContent(XmlReader reader)
    {
        bool hasFormula = false;
        int skipped = 0;
        while (reader.Read() && !(reader is { NodeType: XmlNodeType.EndElement, LocalName: "c" }))
        {
            bool skips = reader.LocalName is "f" or "rPh" or "extLst";
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when skips:
                    hasFormula |= reader.LocalName == "f";
                    skipped += reader.IsEmptyElement ? 0 : 1;
                    break;
                case XmlNodeType.EndElement when skips:
                    skipped--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when skipped == 0:
                    XlsxXml.AppendText(reader, text, context.File);
                    break;
                default:
                    break;
            }
        }

        return hasFormula;
    }

    private SheetCell Shared(string value, int row, int column)
    {
        if (value.Length == 0)
        {
            return SheetCell.Nothing(column);
        }

        return int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < context.Strings.Count
            ? Words(column, context.Strings[index])
            : throw new OfficeError(ErrorKind.BadInput, "import.damaged", context.Where(CellAddress.Of(row, column)));
    }

    private static SheetCell Words(int column, string words) =>
        string.IsNullOrWhiteSpace(words) ? SheetCell.Nothing(column) : new SheetCell(column, CellKind.Text, words);

    private SheetCell Number(int column, string digits, int style)
    {
        if (digits.Length == 0)
        {
            return SheetCell.Nothing(column);
        }

        return context.Styles.IsDate(style)
            ? new SheetCell(column, CellKind.Date, digits) { Day = SerialDate.Day(digits, context.From1904) }
            : new SheetCell(column, CellKind.Number, digits) { IsPercent = context.Styles.IsPercent(style) };
    }
}
