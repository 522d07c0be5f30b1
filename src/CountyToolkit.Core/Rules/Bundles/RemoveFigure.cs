using System.Text.RegularExpressions;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>Takes out of the office's own document what it does not need: an entry of a day, a row of a table, a figure. The shipped document stays.</summary>
internal sealed class RemoveFigure(Bundle bundle, OwnDocument own, DateOnly today)
{
    private readonly PolicyDocument document = bundle.Policy();

    /// <summary>The office's document without it.</summary>
    /// <exception cref="OfficeError"><c>figures.no-such</c>, <c>figures.no-entry</c>, <c>figures.in-use</c>, <c>figures.only-row</c>.</exception>
    public byte[] Written(FigureEdit edit)
    {
        FigureValue[] values = [.. FigureValue.All(document.Figures, today)];
        if (document.Figures.Entries(edit.Path).Count > 0)
        {
            return edit.From is { } day ? Entry(edit.Path, day) : Key(edit.Path);
        }

        return values.LastOrDefault(v => v.Path == edit.Path && (edit.From is null ? v.Holds : v.Figure.From == edit.From)) is { Figure.Table: not null } row
            ? Row(row)
            : throw new OfficeError(ErrorKind.BadInput, "figures.no-such", document.Id, edit.Path, NearestCode.Of(edit.Path, values.Select(v => v.Path)) ?? "", document.Id);
    }

    private byte[] Row(FigureValue row)
    {
        string key = row.Figure.Key;
        if (row.Figure.Table!.Rows.Count < 2)
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.only-row", document.Id, row.Path);
        }

        byte[] json = NewFigure.Copied(own, key);
        string entry = FormattableString.Invariant($"{NewFigure.Place(json, key, row.Figure)}");
        return JsonSplice.Remove(json, ["figures", key, entry, .. row.Place.Take(3)]);
    }

    private byte[] Entry(string key, DateOnly day)
    {
        IReadOnlyList<Figure> entries = document.Figures.Entries(key);
        Figure entry = entries.FirstOrDefault(e => e.From == day)
            ?? throw new OfficeError(ErrorKind.BadInput, "figures.no-entry", document.Id, key, IsoDate.Text(day), string.Join(" ", entries.Select(e => e.From).OfType<DateOnly>().Select(IsoDate.Text)));
        if (entries.Count == 1)
        {
            return Key(key);
        }

        byte[] json = NewFigure.Copied(own, key);
        return JsonSplice.Remove(json, "figures", key, FormattableString.Invariant($"{NewFigure.Place(json, key, entry)}"));
    }

    // Without the office's own, what the shipped document says holds again; a figure of nobody else's must not be used any more.
    private byte[] Key(string key)
    {
        bool shipped = own.Shipped is { } given && JsonSplice.Find(given, "figures", key) is not null;
        if (JsonSplice.Find(own.Before, "figures", key) is null)
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.not-own", document.Id, key);
        }

        string? user = shipped ? null : User(key);
        return user is null ? JsonSplice.Remove(own.Before, "figures", key) : throw new OfficeError(ErrorKind.BadInput, "figures.in-use", document.Id, key, user);
    }

    private string? User(string key) =>
        bundle.Rules.FirstOrDefault(r => Regex.IsMatch(bundle.Text(r + ".js")!, @"\bf\." + Regex.Escape(key) + @"\b"))
        ?? StrictJson.Text(document.Programmes.FirstOrDefault(p => p!.ToJsonString().Contains('"' + key + '"', StringComparison.Ordinal))?["id"]);
}
