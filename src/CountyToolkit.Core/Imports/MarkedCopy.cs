using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace CountyToolkit.Imports;

/// <summary>
/// A copy of an imported file in which every error is marked where it stands: in a workbook the cell is red, carries a comment and
/// is listed on a sheet of its own; a csv file gets a column more. The file itself is not touched, and the copy can be corrected
/// and imported in its place.
/// </summary>
/// <param name="errors">Errors of the import; those of other files are passed over.</param>
/// <param name="tables">Tables the import found.</param>
/// <param name="language">Language of what is written into the copy.</param>
public sealed class MarkedCopy(IReadOnlyList<ImportError> errors, IReadOnlyList<FoundTable> tables, Language language)
{
    /// <summary>The name proposed for the copy, beside the file.</summary>
    public string Proposed(string source) => Path.Combine(
        Path.GetDirectoryName(source) ?? "",
        Path.GetFileNameWithoutExtension(source) + Messages.Text(language, "import.marked.suffix") + Path.GetExtension(source));

    /// <summary>Writes the copy; answers the number of errors marked in it.</summary>
    /// <param name="source">The file imported.</param>
    /// <param name="encoding">Encoding said of a csv file; null = told from its bytes.</param>
    /// <param name="target">Where the copy goes; it must not be there yet.</param>
    /// <exception cref="OfficeError"><c>import.marked-exists</c>, <c>import.marked-impossible</c>; refusals of the file itself.</exception>
    public int Write(string source, string? encoding, string target)
    {
        string name = Path.GetFileName(source);
        ImportError[] own = [.. errors.Where(e => e.File == name)];
        if (File.Exists(target))
        {
            throw new OfficeError(ErrorKind.BadInput, "import.marked-exists", target);
        }

        try
        {
            byte[] bytes = File.ReadAllBytes(source);
            File.WriteAllBytes(target, bytes.AsSpan().StartsWith("PK"u8)
                ? MarkedWorkbook.Of(bytes, own, language)
                : MarkedCsv.Of(bytes, name, encoding, own, tables.FirstOrDefault(t => t.File == name)?.HeadingRow ?? 1, language));
            return own.Length;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException or InvalidDataException or OpenXmlPackageException or FormatException or ArgumentException)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.marked-impossible", target, fault.Message);
        }
    }

    /// <summary>What is wrong, without its place, and what to do about it.</summary>
    internal static (string Wrong, string Advice) Words(ImportError error, Language language)
    {
        OfficeError refusal = new(ErrorKind.BadInput, error.Code, "", error.Value, [.. error.Args]);
        return (refusal.Sentence(language).Trim(), refusal.Advice(language));
    }
}
