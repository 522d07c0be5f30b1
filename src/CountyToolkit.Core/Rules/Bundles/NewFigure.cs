using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>A figure that is not there yet, or a further row of a table by title: what a clause needs that the document it was begun from did not have.</summary>
internal sealed class NewFigure(Bundle bundle, OwnDocument own, Catalogue catalogue, DateOnly today)
{
    private readonly PolicyDocument document = bundle.Policy();

    /// <summary>Whether an edit speaks of something that is not there and says what it is: a key with a label, or a title its table has no row for.</summary>
    public bool IsNew(FigureEdit edit) =>
        !FigureValue.All(document.Figures, today).Any(v => v.Path == edit.Path)
        && (edit.Label is not null && !edit.Path.Contains('.', StringComparison.Ordinal) || Rung(edit.Path) is not null);

    /// <summary>The office's document with it.</summary>
    /// <exception cref="OfficeError"><c>figures.*</c>.</exception>
    public byte[] Written(FigureEdit edit)
    {
        SetFigure.Known(edit, document.Id + ":" + edit.Path);
        return Rung(edit.Path) is { } rung ? Row(edit, rung) : Key(edit);
    }

    private byte[] Key(FigureEdit edit)
    {
        if (!edit.Path.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetterLower(edit.Path[0]))
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.bad-key", document.Id, edit.Path);
        }

        (string value, string unit) = Split(edit);
        DateOnly? from = edit.From ?? document.Effective ?? document.Issued ?? document.Made;
        (string Name, string? Value)[] fields =
        [
            ("label", OwnDocument.Quoted(edit.Label!)), ("value", value), ("unit", unit.Length > 0 ? OwnDocument.Quoted(unit) : null),
            ("from", from is { } day ? OwnDocument.Quoted(IsoDate.Text(day)) : null), ("until", edit.Until is { } until ? OwnDocument.Quoted(IsoDate.Text(until)) : null),
            ("clause", edit.Clause is { } clause ? OwnDocument.Quoted(clause) : null), ("certainty", OwnDocument.Quoted(edit.Certainty ?? "memory")),
        ];
        string entry = "[{ " + string.Join(", ", fields.Where(f => f.Value is not null).Select(f => "\"" + f.Name + "\": " + f.Value)) + " }]";
        return JsonSplice.Set(Sectioned(own.Before), entry, "figures", edit.Path);
    }

    private byte[] Row(FigureEdit edit, PoolRung rung)
    {
        string key = edit.Path[..edit.Path.IndexOf('.', StringComparison.Ordinal)];
        Figure figure = document.Figures.At(key, edit.From ?? today)!;
        (string column, string unit) = figure.Table!.Columns.First();
        (string value, string typed) = Split(edit);
        if (typed.Length > 0)
        {
            value = Unit.TryParse(typed, out Unit from) && Unit.TryParse(unit, out Unit to) && from.Fits(to) ? (Exact.Parse(value) * from.Factor / to.Factor).ToString()
                : throw new OfficeError(ErrorKind.BadInput, "figures.other-unit", edit.Path, edit.Value, unit);
        }

        byte[] json = Copied(own, key);
        string entry = FormattableString.Invariant($"{Place(json, key, figure)}");
        int rows = JsonSplice.Count(json, "figures", key, entry, "table", "rows");
        string row = $"{{ \"name\": {OwnDocument.Quoted(rung.Label)}, \"keys\": [{OwnDocument.Quoted(rung.Code)}], {OwnDocument.Quoted(column)}: {value} }}";
        return JsonSplice.Put(json, row, "figures", key, entry, "table", "rows", FormattableString.Invariant($"{rows}"));
    }

    /// <summary>The office's document, with a figure of the shipped one copied into it where it had none.</summary>
    public static byte[] Copied(OwnDocument own, string key) => JsonSplice.Find(own.Before, "figures", key) is not null
        ? own.Before : JsonSplice.Set(Sectioned(own.Before), JsonSplice.Text(own.Shipped!, "figures", key)!, "figures", key);

    /// <summary>Place of an entry in the list of its key, told by its day.</summary>
    public static int Place(byte[] json, string key, Figure figure) =>
        JsonNode.Parse(JsonSplice.Text(json, "figures", key)!)!.AsArray().ToList().FindIndex(e => StrictJson.Date(e?["from"]) == figure.From);

    private static byte[] Sectioned(byte[] json) =>
        JsonSplice.Find(json, "figures") is null ? JsonSplice.Set(json, "{" + JsonSplice.Line(json) + "  }", "figures") : json;

    // The pool a table by title has no row for yet, by its code or its label.
    private PoolRung? Rung(string path)
    {
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || document.Figures.At(path[..dot], today)?.Table is not { By: "pool", Columns.Count: 1 } table)
        {
            return null;
        }

        PoolRung? rung = catalogue.Pools.FirstOrDefault(p => p.Code == path[(dot + 1)..] || p.Label == path[(dot + 1)..]);
        return rung is null || table.TryRow(rung.Code, out _) ? null : rung;
    }

    private static (string Value, string Unit) Split(FigureEdit edit)
    {
        string folded = FullWidth.Fold(edit.Value ?? "").Trim().Replace(",", "", StringComparison.Ordinal);
        int end = folded.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        string unit = folded[end..].Trim();
        if (!Exact.TryParse(folded[..end], out Exact number) || number.ToString().Contains('/', StringComparison.Ordinal))
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.not-number", edit.Path, edit.Value ?? "", "—");
        }

        return unit.Length == 0 || Unit.TryParse(unit, out _) ? (number.ToString(), unit)
            : throw new OfficeError(ErrorKind.BadInput, "figures.no-unit", edit.Path, unit);
    }
}
