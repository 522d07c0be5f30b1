using System.Text;
using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>The shared texts of a workbook. Formatting is dropped, and so are the phonetic readings some editors add.</summary>
internal static class XlsxStrings
{
    /// <exception cref="OfficeError"><c>import.too-much-text</c>, <c>import.cell-too-long</c>.</exception>
    public static List<string> Read(Stream? stream, string file)
    {
        List<string> texts = [];
        if (stream is null)
        {
            return texts;
        }

        using XmlReader reader = XlsxXml.Open(stream);
        StringBuilder text = new();
        long total = 0;
        int phonetic = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader is { LocalName: "si", IsEmptyElement: true }:
                    texts.Add("");
                    break;
                case XmlNodeType.Element when reader is { LocalName: "rPh", IsEmptyElement: false }:
                    phonetic++;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "rPh":
                    phonetic--;
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "si":
                    total += text.Length;
                    if (total > ImportLimits.SharedCharacters)
                    {
                        throw new OfficeError(ErrorKind.BadInput, "import.too-much-text", file);
                    }

                    texts.Add(XlsxXml.Unescape(text.ToString()));
                    text.Clear();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when phonetic == 0:
                    XlsxXml.AppendText(reader, text, file);
                    break;
                default:
                    break;
            }
        }

        return texts;
    }
}
