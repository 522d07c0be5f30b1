using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Figures of a version in words: the amount, from when, the clause, how sure.</summary>
/// <param name="say">The words.</param>
/// <param name="catalogue">The codes of the version.</param>
internal sealed class VersionFigures(Wording say, Catalogue catalogue)
{
    /// <summary>The codes of the version.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>Whether somebody has still to look at the document itself.</summary>
    public static bool IsToCheck(Figure figure) =>
        figure.Table?.Rows.Any(r => (r.Certainty ?? figure.Certainty) is not (null or "seen"))
        ?? figure.Bands?.Any(b => (b.Certainty ?? figure.Certainty) is not (null or "seen")) ?? figure.Certainty is not (null or "seen");

    /// <summary>A number without its unit; yuan with two decimals as everywhere.</summary>
    public string Number(FigureValue value) =>
        value.Value is not { } number ? say.Say("lawbook.to-fill-in")
        : value.Unit == "元" && (number * Exact.Of(100m)).Denominator.IsOne ? number.ToDecimalText(2) : number.ToString();

    /// <summary>A number with its unit.</summary>
    public string Amount(FigureValue value) => Number(value) + (value.Unit.Length == 0 || value.Value is null ? "" : value.Unit == "%" ? "%" : " " + value.Unit);

    /// <summary>Clause and certainty in brackets; empty when neither is said.</summary>
    public string Known(FigureValue value) => Known(value.Clause, value.Certainty);

    /// <summary>The same of a whole entry.</summary>
    public string Known(string? clause, string? certainty) => Brackets([clause, Certainty(certainty)]);

    /// <summary>One number of a version seen whole.</summary>
    public string Line(FigureValue value) =>
        say.Say("version.figure", value.Label, Amount(value), Day(value.Figure.From), Day(value.Until), Known(value));

    /// <summary>The figures nobody has seen in the document, in one line that counts them first, and those still to be filled in; empty when there are none.</summary>
    public IEnumerable<string> ToCheck(PolicyFigures figures)
    {
        Figure[] all = [.. figures.Keys.SelectMany(figures.Entries)];
        foreach ((string key, Figure[] those) in new[] { ("version.to-check", all.Where(IsToCheck).ToArray()), ("version.to-fill-in", [.. all.Where(f => f.IsBlank)]) })
        {
            if (those.Length > 0)
            {
                yield return say.Say(key, FormattableString.Invariant($"{those.Length}"), string.Join(say.Say("version.comma"), those.Select(Named)));
            }
        }
    }

    /// <summary>What a figure has beside numbers: the codes of a row, the grade of a band, by what a table is read. A plain one says no more than its row's name.</summary>
    public IEnumerable<(string Part, string Text, bool IsPlain)> Parts(Figure figure)
    {
        if (figure.Table is { } table)
        {
            yield return (say.Say("version.part.by"), table.By, true);
            yield return (say.Say("version.part.match"), say.Say("version.match." + table.Match), true);
            foreach (FigureTableRow row in table.Rows)
            {
                string keys = string.Join('、', row.Keys.Select(k => catalogue.TryPool(k, out PoolRung? rung) ? rung.Label : say.Word(k)));
                yield return (say.Say("version.part.keys", row.Name), keys, keys == row.Name);
                if (row.Clause is not null || row.Certainty is not null)
                {
                    yield return (say.Say("version.part.clause", row.Name), (row.Clause ?? figure.Clause) + Brackets([Certainty(row.Certainty ?? figure.Certainty)]), false);
                }
            }
        }

        BandWords words = new(catalogue, figure.Bands ?? []);
        foreach ((BandRow band, int at) in (figure.Bands ?? []).Select((b, i) => (b, i + 1)))
        {
            string condition = string.Join(' ', band.Bounds.Select(b => b.Key + " " + b.Value + figure.Unit).Concat((band.Is ?? []).Select(words.Of)));
            yield return (say.Say("version.part.band", FormattableString.Invariant($"{at}")), (condition + (band.Grade is { } grade ? " → " + grade : "")).Trim(), band.Is is null && band.Grade is null);
        }
    }

    /// <summary>What is said of an entry beside its numbers, by what it is called.</summary>
    public IEnumerable<(string Name, string Text)> Said(Figure figure) =>
    [
        (say.Say("lawbook.form.label"), figure.Label ?? ""),
        (say.Say("lawbook.clause"), figure.Clause ?? ""),
        (say.Say("lawbook.certainty"), Certainty(figure.Certainty)),
        (say.Say("lawbook.until"), Day(figure.Until)),
        (say.Say("version.review"), Day(figure.ReviewBy)),
        (say.Say("version.at-least"), figure.AtLeast?.ToString() ?? ""),
        (say.Say("version.at-most"), figure.AtMost?.ToString() ?? ""),
    ];

    /// <summary>A day; empty when there is none.</summary>
    public static string Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : "";

    private string Named(Figure figure) =>
        (figure.Label ?? figure.Key) + Brackets([figure.From is { } from ? say.Say("version.from", IsoDate.Text(from)) : null, figure.Clause, figure.Certainty is not (null or "seen") ? say.Say("lawbook.known." + figure.Certainty) : null]);

    private string Certainty(string? certainty) => certainty is { } sure ? say.Say("lawbook.certainty." + sure) : "";

    private string Brackets(IEnumerable<string?> parts)
    {
        string text = string.Join(say.Say("version.comma-in"), parts.Where(p => p is { Length: > 0 }));
        return text.Length == 0 ? "" : say.Say("version.brackets", text);
    }
}
