using System.Text;
using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>How the parts of a workbook are read as XML: no DTD, nothing from outside, texts with a cap.</summary>
internal static class XlsxXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersInDocument = ImportLimits.EntryBytes,
    };

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, Settings);

    /// <summary>Adds the text node the reader stands on, piece by piece, so that a cell of 200 MB is refused and not held.</summary>
    /// <exception cref="OfficeError"><c>import.cell-too-long</c>.</exception>
    public static void AppendText(XmlReader reader, StringBuilder text, string file)
    {
        char[] piece = new char[1024];
        int read;
        while ((read = reader.ReadValueChunk(piece, 0, piece.Length)) > 0)
        {
            text.Append(piece, 0, read);
            if (text.Length > ImportLimits.CellCharacters)
            {
                throw new OfficeError(ErrorKind.BadInput, "import.cell-too-long", file);
            }
        }
    }

    /// <summary>Undoes the <c>_x000D_</c> way of writing control characters.</summary>
    public static string Unescape(string text)
    {
        int at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        int from = 0;
        for (; at >= 0; at = text.IndexOf("_x", from, StringComparison.Ordinal))
        {
            bool escape = at + 7 <= text.Length && text[at + 6] == '_'
                && int.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out _);
            plain.Append(text, from, at - from);
            plain.Append(escape ? ((char)Convert.ToInt32(text.Substring(at + 2, 4), 16)).ToString() : "_x");
            from = at + (escape ? 7 : 2);
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }
}
