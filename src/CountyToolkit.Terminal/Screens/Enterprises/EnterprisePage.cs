using CountyToolkit.Awards.Programmes;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Ledger;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One enterprise on paper: for itself what it is short of and what to do, for the file also what is registered, held and paid, and the evidence.</summary>
internal static class EnterprisePage
{
    /// <summary>The page handed to the enterprise.</summary>
    public static IEnumerable<string> ForFirm(Workplace workplace, CheckedFirm answer) =>
        Verdict(workplace, answer.WithAwards(workplace.Connection, workplace.Worker), HandedOver.Of(workplace.Session, workplace.Wording));

    /// <summary>The page kept: the answer first, its evidence last.</summary>
    public static IEnumerable<string> ForFile(Workplace workplace, Enterprise enterprise, CheckedFirm? answer) =>
    [
        .. answer is null ? [enterprise.Name + "  " + (enterprise.Code ?? workplace.Say("check.no-code"))] : Verdict(workplace, answer),
        Made(workplace),
        .. Profile(workplace, enterprise),
        .. Titles(workplace, enterprise),
        .. Money(workplace, enterprise),
        .. answer is null ? [] : Evidence(workplace, answer),
    ];

    private static IEnumerable<string> Verdict(Workplace workplace, CheckedFirm answer, HandedOver? to = null) =>
        GapPage.Of(workplace.Wording, workplace.Catalogue, answer, to).Select(l => ApprovalPage.Plain(workplace.Wording, l));

    private static string Made(Workplace workplace) =>
        workplace.Say("page.made", IsoDate.Text(workplace.Today), workplace.Person?.Name ?? "", Path.GetFileName(workplace.File.Path));

    private static IEnumerable<string> Profile(Workplace workplace, Enterprise enterprise)
    {
        AttributeReader reader = new(workplace.Catalogue);
        yield return "";
        yield return workplace.Say("enterprise.profile");
        foreach (DatedValue value in new EnterpriseStore(workplace.Connection).History(enterprise.Id))
        {
            string what = value.Kind switch { "name" => workplace.Say("col.name"), "code" => workplace.Say("col.creditCode"), _ => reader.Label(value.Kind) };
            string shown = value.Value is null ? workplace.Say("indicators.blank") : reader.Shown(value.Kind, value.Value, workplace.Language);
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

    private static IEnumerable<string> Evidence(Workplace workplace, CheckedFirm answer)
    {
        yield return "";
        yield return workplace.Say("page.evidence");
        ItemEvidence evidence = new(workplace.Wording, workplace.Catalogue, answer);
        foreach (EvidenceLine line in VerdictSummary.Items(answer.Verdict).SelectMany(i => evidence.Lines(i, VerdictSummary.Demands(answer.Verdict))))
        {
            yield return new string(' ', 2 + (2 * line.Depth)) + line.Text + (line.Id.Length == 0 ? "" : $"  [{line.Id}]");
        }
    }
}
