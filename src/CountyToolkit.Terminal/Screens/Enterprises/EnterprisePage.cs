using CountyToolkit.Awards.Programmes;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Ledger;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One enterprise on paper: what is registered, what it holds, what it was paid, and the answer of a check with its evidence.</summary>
internal static class EnterprisePage
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(Workplace workplace, Enterprise enterprise, CheckedFirm? answer)
    {
        yield return enterprise.Name + "  " + (enterprise.Code ?? workplace.Say("check.no-code"));
        yield return workplace.Say("page.made", IsoDate.Text(workplace.Today), workplace.Person?.Name ?? "", Path.GetFileName(workplace.File.Path));
        foreach (string line in Profile(workplace, enterprise).Concat(Titles(workplace, enterprise)).Concat(Money(workplace, enterprise)))
        {
            yield return line;
        }

        foreach (string line in answer is null ? [] : Check(workplace, answer))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Profile(Workplace workplace, Enterprise enterprise)
    {
        AttributeReader reader = new(workplace.Catalogue);
        yield return "";
        yield return workplace.Say("enterprise.profile");
        foreach (DatedValue value in new EnterpriseStore(workplace.Connection).History(enterprise.Id))
        {
            string what = value.Kind switch { "name" => workplace.Say("col.name"), "code" => workplace.Say("col.creditCode"), _ => reader.Label(value.Kind) };
            string shown = value.Value is null ? workplace.Say("indicators.blank") : reader.Shown(value.Kind, value.Value);
            string from = value.FromOn is { } day ? workplace.Say("evidence.figure-from", IsoDate.Text(day)) : "";
            yield return "  " + workplace.Say("record.field", what, shown) + from + "  " + SourceText.Shown(SourceText.Of(null, value, _ => null), workplace.Catalogue, workplace.Language);
        }
    }

    private static IEnumerable<string> Titles(Workplace workplace, Enterprise enterprise)
    {
        yield return "";
        yield return workplace.Say("enterprise.titles");
        foreach (Title title in new TitleStore(workplace.Connection).Find(enterprise.Id))
        {
            string until = title.UntilOn is { } last ? IsoDate.Text(last) : "";
            yield return $"  {IsoDate.Text(title.OnDate)}  {workplace.Word(title.Pool)}  {workplace.Catalogue.TitleEvents.Label(title.Event)}  {IsoDate.Text(title.FromOn ?? title.OnDate)} - {until}  {title.Document}".TrimEnd();
        }
    }

    private static IEnumerable<string> Money(Workplace workplace, Enterprise enterprise)
    {
        yield return "";
        yield return workplace.Say("enterprise.money");
        ProgrammeTitles programmes = new(workplace.Connection);
        foreach (LedgerLine line in new LedgerStore(workplace.Connection).Lines(enterprise.Id))
        {
            yield return FormattableString.Invariant($"  {line.Entry.PolicyYear}  {programmes.Of(line.Entry.Programme)}  {workplace.Say("enterprise.granted-paid", Fen.Text(line.Entry.GrantedFen), Fen.Text(line.PaidFen))}  {line.Entry.Document}").TrimEnd();
        }
    }

    private static IEnumerable<string> Check(Workplace workplace, CheckedFirm answer)
    {
        yield return "";
        yield return workplace.Say("enterprise.conditions");
        foreach (string line in VerdictLines.Of(workplace.Wording, answer.Verdict))
        {
            yield return "  " + line;
        }

        yield return "";
        yield return workplace.Say("page.evidence");
        ItemEvidence evidence = new(workplace.Wording, workplace.Catalogue, answer);
        foreach (EvidenceLine line in VerdictSummary.Items(answer.Verdict).SelectMany(i => evidence.Lines(i)))
        {
            yield return new string(' ', 2 + (2 * line.Depth)) + line.Text;
        }
    }
}
