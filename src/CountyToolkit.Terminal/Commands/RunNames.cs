using CountyToolkit.Awards.Runs;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>The firms of a run on the page of its approval: each that is paid with its sum, and those of whom nothing can be said yet.</summary>
internal static class RunNames
{
    /// <summary>Undecided firms named at most; the run itself has all.</summary>
    private const int MostUndecided = 30;

    /// <summary>What is granted to whom, the greatest sum first.</summary>
    public static IEnumerable<PageLine> Paid(Wording say, IReadOnlyList<RunFirm> firms)
    {
        RunFirm[] paid = [.. firms.Where(f => f.Granted is { Sign: > 0 }).OrderByDescending(f => f.Granted).ThenBy(f => f.Code, StringComparer.Ordinal)];
        yield return new(say.Say("approvals.payees", Digits(paid.Length)), 0, PageTone.Head);
        foreach (RunFirm firm in paid)
        {
            string name = say.Say("approvals.payee", firm.Name, firm.Code ?? "");
            bool inParts = firm.First != firm.Granted && !firm.Held;
            yield return new(inParts ? say.Say("approvals.payee-first", name, firm.First?.ToDecimalText(2) ?? "") : name, 2)
            {
                Amount = say.Say("explain.yuan", firm.Granted!.Value.ToDecimalText(2)),
                Code = firm.Code,
            };
        }
    }

    /// <summary>Those who may have money coming, but of whom something is missing; nothing of theirs is in the total.</summary>
    public static IEnumerable<PageLine> Undecided(Wording say, IReadOnlyList<RunFirm> firms)
    {
        RunFirm[] undecided = [.. firms.Where(IsUndecided)];
        if (undecided.Length == 0)
        {
            yield break;
        }

        yield return new(say.Say("approvals.undecided", Digits(undecided.Length)), 0, PageTone.Head);
        foreach (RunFirm firm in undecided.Take(MostUndecided))
        {
            string state = firm.IsOpen ? say.Say("awards.open") : say.Say("outcome." + firm.Outcome!.Value.Text());
            yield return new(say.Say("approvals.undecided-firm", firm.Name, firm.Code ?? "", state), 2, PageTone.Mind) { Code = firm.Code };
        }

        if (undecided.Length > MostUndecided)
        {
            yield return new(say.Say("approvals.undecided-more", Digits(undecided.Length - MostUndecided)), 2, PageTone.Weak);
        }
    }

    private static bool IsUndecided(RunFirm firm) => firm.IsOpen || firm.Outcome is Outcome.Missing or Outcome.Manual or Outcome.Failed;

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
