using System.Globalization;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Returns;

/// <summary>
/// The forms laid down under <c>returns/&lt;form&gt;/&lt;year&gt;/form.json</c> of the script folders. The office's own folder
/// comes after the shipped one and takes its place form by form and year by year.
/// </summary>
public sealed class FormLibrary
{
    private readonly Dictionary<(string Form, int Year), string> files = [];
    private readonly Catalogue catalogue;

    /// <param name="catalogue">Codes that columns may name.</param>
    /// <param name="scriptFolders">The shipped folder first, then the office's own; one that does not exist is passed over.</param>
    public FormLibrary(Catalogue catalogue, params IReadOnlyList<string> scriptFolders)
    {
        this.catalogue = catalogue;
        foreach (string returns in scriptFolders.Select(f => Path.Combine(f, "returns")).Where(Directory.Exists))
        {
            foreach (string file in Directory.EnumerateFiles(returns, "form.json", SearchOption.AllDirectories))
            {
                string[] parts = Path.GetRelativePath(returns, file).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
                if (parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
                {
                    files[(parts[0], year)] = file;
                }
            }
        }
    }

    /// <summary>Names of the forms, in order.</summary>
    public IReadOnlyList<string> Names => [.. files.Keys.Select(k => k.Form).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Every form in every version, by name and year.</summary>
    /// <exception cref="OfficeError"><c>form.*</c>.</exception>
    public IReadOnlyList<ReturnForm> All() =>
        [.. files.Keys.OrderBy(k => k.Form, StringComparer.Ordinal).ThenBy(k => k.Year).Select(k => Read(k.Form, k.Year))];

    /// <summary>The form as it stands for a year: the newest version not later than it.</summary>
    /// <exception cref="OfficeError"><c>form.unknown</c>, <c>form.no-year</c>, and every <c>form.*</c> of its text.</exception>
    public ReturnForm Find(string form, int year)
    {
        List<int> years = [.. files.Keys.Where(k => k.Form == form).Select(k => k.Year)];
        if (years.Count == 0)
        {
            throw new OfficeError(ErrorKind.Usage, "form.unknown", null, form, string.Join(" ", Names));
        }

        List<int> valid = [.. years.Where(y => y <= year)];
        return valid.Count == 0
            ? throw new OfficeError(ErrorKind.Usage, "form.no-year", null, form, year.ToString(CultureInfo.InvariantCulture))
            : Read(form, valid.Max());
    }

    private ReturnForm Read(string form, int year)
    {
        string file = files[(form, year)];
        string place = string.Create(CultureInfo.InvariantCulture, $"returns/{form}/{year}/form.json");
        ReturnForm read = FormReader.Read(form, year, File.ReadAllText(file), place);
        List<OfficeError> unknown = [];
        foreach (FormColumn column in read.Columns)
        {
            if (column.Source.Kind == "indicator" && !catalogue.TryIndicator(column.Source.Code, out _))
            {
                unknown.Add(Unknown("indicators", column, place));
            }
            else if (column.Source.Kind == "attribute" && !catalogue.TryAttribute(column.Source.Code, out _))
            {
                unknown.Add(Unknown("attributes", column, place));
            }
        }

        return unknown.Count == 0 ? read : throw OfficeError.Of(unknown);
    }

    private OfficeError Unknown(string kind, FormColumn column, string place) => new(
        ErrorKind.BadInput, "form.unknown-code", place + ":" + column.Code, column.Source.Code, catalogue.Nearest(kind, column.Source.Code) ?? "");
}
