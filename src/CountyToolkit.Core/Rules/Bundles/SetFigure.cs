using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;

namespace CountyToolkit.Rules.Bundles;

/// <summary>
/// Changes a figure in the office's own <c>policy.json</c>, beside its file: the shipped one is never touched. Only what changes is
/// written; a key the office has not had before is copied with all its entries, since an own key replaces the whole list.
/// </summary>
public sealed class SetFigure
{
    private static readonly string[] Certainties = ["seen", "secondary", "memory"];

    private readonly string policy;
    private readonly OwnDocument own;

    private SetFigure(string policy, OwnDocument own)
    {
        this.policy = policy;
        this.own = own;
    }

    /// <summary>Makes the change.</summary>
    /// <param name="shippedRoot">The shipped <c>scripts</c> folder.</param>
    /// <param name="ownRoot">The office's own; it need not exist yet.</param>
    /// <param name="policy">The document.</param>
    /// <param name="edit">The change.</param>
    /// <param name="today">Today, for an edit that names no first day.</param>
    /// <returns>Path of the file written.</returns>
    /// <exception cref="OfficeError"><c>figures.*</c>: what is wrong with it, and nothing is written.</exception>
    public static string Run(string shippedRoot, string ownRoot, string policy, FigureEdit edit, DateOnly today)
    {
        ScriptLibrary library = new(shippedRoot, ownRoot);
        Bundle bundle = library.Bundle(policy);
        OwnDocument own = new(shippedRoot, ownRoot, policy);
        SetFigure act = new(policy, own);
        NewFigure added = new(bundle, own, library.Catalogue(), today);
        byte[] written = edit.Remove ? new RemoveFigure(bundle, own, today).Written(edit)
            : added.IsNew(edit) ? added.Written(edit)
            : act.Written(bundle.Policy(), edit, today);
        act.Demand(written);
        return own.Write(written);
    }

    private byte[] Written(PolicyDocument document, FigureEdit edit, DateOnly today)
    {
        FigureValue[] values = [.. FigureValue.All(document.Figures, today).Where(v => v.Path == edit.Path || Keyed(v, edit.Path))];
        FigureValue target = Target(document, values, edit, today);
        string key = target.Figure.Key;
        bool correction = edit.From is null || target.Figure.From == edit.From;
        string? number = edit.Value is null ? null : Number(edit.Value, target);
        Check(document, key, target, edit, correction);

        byte[] old = own.Before;
        bool had = JsonSplice.Find(old, "figures", key) is not null;
        byte[] source = had ? old : own.Shipped!;
        int place = PlaceOf(source, key, target.Figure.From);
        string entry = Entry(JsonSplice.Text(source, "figures", key, Digits(place))!, target, edit, number, correction);
        if (had)
        {
            return correction
                ? JsonSplice.Set(old, entry, "figures", key, Digits(place))
                : JsonSplice.Insert(old, entry, edit.From < target.Figure.From ? place - 1 : place, "figures", key);
        }

        byte[] list = correction
            ? JsonSplice.Set(Listed(source, key), entry, "0", Digits(place))
            : JsonSplice.Insert(Listed(source, key), entry, edit.From < target.Figure.From ? place - 1 : place, "0");
        if (JsonSplice.Find(old, "figures") is null)
        {
            old = JsonSplice.Set(old, "{" + JsonSplice.Line(old) + "  }", "figures");
        }

        return JsonSplice.Set(old, JsonSplice.Text(list, "0")!, "figures", key);
    }

    // The list alone, so that places in it can be spoken of.
    private static byte[] Listed(byte[] source, string key) => Encoding.UTF8.GetBytes("[" + JsonSplice.Text(source, "figures", key) + "]");

    private static string Entry(string raw, FigureValue target, FigureEdit edit, string? number, bool correction)
    {
        byte[] entry = Encoding.UTF8.GetBytes(raw);
        if (number is not null)
        {
            entry = JsonSplice.Set(entry, target.Place[^1] == "rate" ? OwnDocument.Quoted(number + "%") : number, [.. target.Place]);
        }

        if (!correction)
        {
            entry = JsonSplice.Set(entry, OwnDocument.Quoted(IsoDate.Text(edit.From!.Value)), "from");
        }

        bool reopened = !correction && edit.Until is null && JsonSplice.Find(entry, "until") is not null;
        // Who changes one row of a table says nothing of the paper the other rows rest on.
        string[] row = target.Place[0] == "table" ? [.. target.Place.Take(3)] : [];
        (string[] Place, string? Value)[] fields =
        [
            (["until"], edit.Until is { } until ? OwnDocument.Quoted(IsoDate.Text(until)) : reopened ? "null" : null),
            (["label"], edit.Label is { } label ? OwnDocument.Quoted(label) : null),
            ([.. row, "clause"], edit.Clause is { } clause ? OwnDocument.Quoted(clause) : null),
            ([.. row, "certainty"], edit.Certainty is { } certainty ? OwnDocument.Quoted(certainty) : null),
        ];
        foreach ((string[] place, string? value) in fields.Where(f => f.Value is not null))
        {
            entry = JsonSplice.Set(entry, value!, place);
        }

        return Encoding.UTF8.GetString(entry);
    }

    // The entry of that very day, else the one that would hold on it: its shape is what the new entry starts from.
    private static FigureValue Target(PolicyDocument document, FigureValue[] values, FigureEdit edit, DateOnly today)
    {
        if (values.Length == 0)
        {
            string[] all = [.. FigureValue.All(document.Figures, today).Select(v => v.Path).Distinct()];
            throw new OfficeError(ErrorKind.BadInput, "figures.no-such", document.Id, edit.Path, NearestCode.Of(edit.Path, all) ?? "", document.Id);
        }

        DateOnly day = edit.From ?? today;
        return values.LastOrDefault(v => v.Figure.From is null || v.Figure.From <= day) ?? values[0];
    }

    private static bool Keyed(FigureValue value, string path) =>
        value.Figure.Table is { } table && value.Place.Count == 4 && int.TryParse(value.Place[2], CultureInfo.InvariantCulture, out int row)
        && table.Rows[row].Keys.Any(k => path == value.Figure.Key + "." + k + (table.Columns.Count == 1 ? "" : "." + value.Place[3]));

    /// <summary>What is typed, as digits in the unit of a figure.</summary>
    /// <exception cref="OfficeError"><c>figures.not-number</c>, <c>figures.other-unit</c>.</exception>
    public static string Number(string text, FigureValue target)
    {
        string folded = FullWidth.Fold(text).Trim().Replace(",", "", StringComparison.Ordinal);
        int split = 0;
        while (split < folded.Length && (char.IsAsciiDigit(folded[split]) || folded[split] == '.' || (split == 0 && folded[split] == '-')))
        {
            split++;
        }

        if (!Exact.TryParse(folded[..split], out Exact number) || number.Sign < 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.not-number", target.Label, text, target.Unit);
        }

        string unit = folded[split..].Trim();
        unit += unit is "万" or "亿" && target.Unit.EndsWith('元') ? "元" : "";
        if (unit.Length > 0)
        {
            if (!Unit.TryParse(unit, out Unit typed) || !Unit.TryParse(target.Unit, out Unit asked) || !typed.Fits(asked))
            {
                throw new OfficeError(ErrorKind.BadInput, "figures.other-unit", target.Label, text, target.Unit.Length > 0 ? target.Unit : "—");
            }

            number = number * typed.Factor / asked.Factor;
        }

        string digits = number.ToString();
        return digits.Contains('/', StringComparison.Ordinal) ? throw new OfficeError(ErrorKind.BadInput, "figures.not-number", target.Label, text, target.Unit) : digits;
    }

    private static void Check(PolicyDocument document, string key, FigureValue target, FigureEdit edit, bool correction)
    {
        string where = document.Id + ":" + edit.Path;
        if ((document.RetroactiveFrom ?? document.Effective ?? document.Issued ?? document.Made) is { } begins && edit.From < begins)
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.before-document", where, IsoDate.Text(edit.From.Value), IsoDate.Text(begins), document.Number);
        }

        Known(edit, where);

        DateOnly? first = edit.From ?? target.Figure.From;
        if (edit.Until < first)
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.until-first", where, IsoDate.Text(edit.Until!.Value), IsoDate.Text(first!.Value));
        }

        IReadOnlyList<Figure> entries = document.Figures.Entries(key);
        if (!correction && target.Figure.From <= edit.From && target.Figure.Until >= edit.From)
        {
            throw new OfficeError(
                ErrorKind.BadInput, "figures.overlap", where, IsoDate.Text(edit.From!.Value), IsoDate.Text(target.Figure.Until!.Value),
                Said(target.Figure.From), IsoDate.Text(edit.From.Value.AddDays(-1)), document.Id + " " + edit.Path);
        }

        if (entries.FirstOrDefault(e => e.From > (first ?? DateOnly.MinValue)) is { } next && edit.Until >= next.From)
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.until-late", where, IsoDate.Text(edit.Until!.Value), Said(next.From), IsoDate.Text(next.From!.Value.AddDays(-1)));
        }
    }

    /// <exception cref="OfficeError"><c>figures.certainty</c>.</exception>
    internal static void Known(FigureEdit edit, string where)
    {
        if (edit.Certainty is { } certainty && !Certainties.Contains(certainty))
        {
            throw new OfficeError(ErrorKind.BadInput, "figures.certainty", where, certainty, string.Join(" ", Certainties));
        }
    }

    /// <summary>The change as a rule would read it: shape, unit, bounds of the document.</summary>
    private void Demand(byte[] written)
    {
        List<OfficeError> errors = [];
        JsonObject made = StrictJson.ReadObject(Encoding.UTF8.GetString(written), own.Path);
        if (own.Shipped is { } given)
        {
            string folder = Path.GetDirectoryName(own.Path)!;
            bool ownRules = Directory.Exists(folder) && Directory.GetFiles(folder, "*.js").Length > 0;
            JsonObject shipped = StrictJson.ReadObject(Encoding.UTF8.GetString(given), policy);
            PolicyFigures.Read(shipped["figures"] as JsonObject, policy, errors).Replaced(made["figures"] as JsonObject ?? [], policy, ownRules, errors);
        }
        else
        {
            PolicyFigures.Read(made["figures"] as JsonObject, policy, errors);
        }

        if (errors.Count > 0)
        {
            throw OfficeError.Of(errors);
        }
    }

    private static int PlaceOf(byte[] source, string key, DateOnly? from)
    {
        JsonArray entries = (JsonArray)JsonNode.Parse(JsonSplice.Text(source, "figures", key)!)!;
        return entries.ToList().FindIndex(e => StrictJson.Date(e?["from"]) == from);
    }

    private static string Said(DateOnly? day) => day is { } on ? IsoDate.Text(on) : "—";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
