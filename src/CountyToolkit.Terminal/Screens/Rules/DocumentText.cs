using System.Globalization;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>A document as a page to be read: what it is, whether it holds today and why, the version applied, readings, clauses.</summary>
internal static class DocumentText
{
    public static IReadOnlyList<TextLine> Of(Workplace workplace, Law law) =>
    [
        .. Head(workplace, law),
        .. Force(workplace, law),
        .. Version(workplace, law),
        .. Relations(workplace, law.Document),
        .. Readings(workplace, law.Document),
        .. Clauses(workplace, law.Document),
    ];

    private static IEnumerable<TextLine> Head(Workplace workplace, Law law)
    {
        PolicyDocument document = law.Document;
        yield return new TextLine(document.Title, Look.Title);
        (string Key, string? Value)[] fields =
        [
            ("number", document.Number), ("issuer", document.Issuer), ("made", Day(document.Made)), ("issued", Day(document.Issued)),
            ("effective", Day(document.Effective)), ("retroactive", Day(document.RetroactiveFrom)), ("ends", Day(document.Ends)),
            ("folder", law.Id + "  " + workplace.Say("rules.origin." + law.Origin)),
        ];
        foreach ((string key, string? value) in fields.Where(f => f.Value is not null))
        {
            yield return new TextLine(workplace.Say("lawbook.document." + key, value!));
        }
    }

    private static IEnumerable<TextLine> Force(Workplace workplace, Law law)
    {
        yield return new TextLine("");
        yield return new TextLine(workplace.Say("lawbook.force-today", IsoDate.Text(workplace.Today), LawWords.Force(workplace, law)), law.Status.Pays ? Look.Good : Look.Warning);
        foreach (LawReason reason in law.Status.Because)
        {
            yield return new TextLine(reason.Sentence(workplace.Language), Look.Text, 2);
        }

        if (!law.Status.Pays)
        {
            yield return new TextLine(workplace.Say("lawbook.pays-nothing"), Look.Warning, 2);
        }
    }

    private static IEnumerable<TextLine> Version(Workplace workplace, Law law)
    {
        yield return new TextLine("");
        yield return new TextLine(workplace.Say("lawbook.version." + law.State, Sha256.CheckCode(law.Bundle.Hash)), law.State == "active" ? Look.Good : Look.Warning);
        if (law.Active is { } active)
        {
            string by = active.ApprovalId is { } approval ? workplace.Say("lawbook.approved-by", active.Operator ?? "", approval.ToString(CultureInfo.InvariantCulture)) : workplace.Say("lawbook.founding");
            yield return new TextLine(workplace.Say("lawbook.applied", Sha256.CheckCode(active.Sha256), workplace.Wording.Day(active.At), by), Look.Text, 2);
        }

        if (law.Proposed is { } proposed)
        {
            yield return new TextLine(workplace.Say("lawbook.proposed-version", Sha256.CheckCode(proposed.Sha256), workplace.Wording.Day(proposed.At), proposed.Operator ?? ""), Look.Warning, 2);
        }
    }

    private static IEnumerable<TextLine> Relations(Workplace workplace, PolicyDocument document)
    {
        if (document.Relations.Count == 0)
        {
            yield break;
        }

        yield return new TextLine("");
        yield return new TextLine(workplace.Say("lawbook.relations"), Look.Title);
        foreach (DocumentRelation relation in document.Relations)
        {
            yield return new TextLine(DocumentWords.Relation(workplace.Wording, relation), Look.Text, 2);
        }
    }

    private static IEnumerable<TextLine> Readings(Workplace workplace, PolicyDocument document)
    {
        if (document.Readings.Count == 0)
        {
            yield break;
        }

        yield return new TextLine("");
        yield return new TextLine(workplace.Say("lawbook.readings"), Look.Title);
        foreach (Reading reading in document.Readings.Values)
        {
            yield return new TextLine(reading.Id + "  " + reading.Question, Look.Text, 2);
            yield return new TextLine(PlanWords.Answer(workplace.Wording, reading), reading.Settled ? Look.Good : Look.Warning, 4);
        }
    }

    private static IEnumerable<TextLine> Clauses(Workplace workplace, PolicyDocument document)
    {
        yield return new TextLine("");
        yield return new TextLine(workplace.Say("lawbook.clauses"), Look.Title);
        foreach (Clause clause in document.Clauses)
        {
            yield return new TextLine(ClauseText.Of(workplace.Wording, clause), Look.Text, 2);
        }
    }

    private static string? Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : null;
}
