using System.Globalization;
using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>What the number formats of a workbook say about a number: that it is a date, or a percentage.</summary>
internal sealed class XlsxStyles
{
    private readonly List<(bool IsDate, bool IsPercent)> formats = [];

    private XlsxStyles()
    {
    }

    public static XlsxStyles Read(Stream? stream)
    {
        XlsxStyles styles = new();
        if (stream is null)
        {
            return styles;
        }

        using XmlReader reader = XlsxXml.Open(stream);
        Dictionary<int, string> custom = [];
        bool inCellFormats = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
            {
                inCellFormats = reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                custom[Number(reader.GetAttribute("numFmtId"))] = reader.GetAttribute("formatCode") ?? "";
            }
            else if (inCellFormats && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                int id = Number(reader.GetAttribute("numFmtId"));
                string code = custom.GetValueOrDefault(id, "");
                styles.formats.Add((IsBuiltInDate(id) || IsDateCode(code), id is 9 or 10 || Bare(code).Contains('%', StringComparison.Ordinal)));
            }
        }

        return styles;
    }

    public bool IsDate(int style) => style >= 0 && style < formats.Count && formats[style].IsDate;

    public bool IsPercent(int style) => style >= 0 && style < formats.Count && formats[style].IsPercent;

    /// <summary>14 to 22 and 45 to 47 everywhere; 27 to 36 and 50 to 58 in Chinese editions. Pure times (18–21, 45–47) are no dates.</summary>
    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static bool IsDateCode(string code)
    {
        string bare = Bare(code);
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) || bare.Contains('d', StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The format without quoted text, escaped characters and bracketed colours and locales, which may hold any letter.</summary>
    private static string Bare(string code)
    {
        System.Text.StringBuilder bare = new();
        bool quoted = false;
        bool bracketed = false;
        for (int i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[' when !quoted:
                    bracketed = true;
                    break;
                case ']' when !quoted:
                    bracketed = false;
                    break;
                case char c when !quoted && !bracketed:
                    bare.Append(c);
                    break;
                default:
                    break;
            }
        }

        return bare.Replace("General", "").ToString();
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
