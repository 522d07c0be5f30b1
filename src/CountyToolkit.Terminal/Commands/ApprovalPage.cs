using System.Globalization;
using CountyToolkit.Awards;
using CountyToolkit.Imports;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>审批单: what a second person is asked to agree to, on one page: the thing, its hash, the people, the differences.</summary>
internal static class ApprovalPage
{
    /// <summary>The page of an approval.</summary>
    /// <param name="say">The words.</param>
    /// <param name="db">The file.</param>
    /// <param name="approval">The approval.</param>
    /// <param name="unchanged">Whether its subject still is what was proposed.</param>
    public static IReadOnlyList<PageLine> Of(Wording say, SqliteConnection db, Approval approval, bool unchanged) =>
        [.. Head(say, db, approval, unchanged), .. Subject(say, db, approval)];

    /// <summary>The same as text lines, with room to sign: what is printed.</summary>
    public static IEnumerable<string> Sheet(Wording say, SqliteConnection db, Approval approval, bool unchanged) =>
    [
        .. new OfficeStore(db).Current() is { } office ? new[] { office.Name, "" } : [],
        .. Of(say, db, approval, unchanged).Select(l => Plain(say, l)),
        "",
        say.Say("approvals.sheet.opinion"),
        "",
        say.Say("approvals.sheet.sign"),
    ];

    /// <summary>A line without a screen: the amount behind the text.</summary>
    public static string Plain(Wording say, PageLine line) =>
        new string(' ', line.Indent) + (line.Amount.Length == 0 ? line.Text : say.Say("explain.with-amount", line.Text, line.Amount));

    /// <summary>What is approved, in a few words.</summary>
    public static string Named(Wording say, SqliteConnection db, Approval approval) => approval.Kind switch
    {
        ApproveRun.Kind => RunPage.Named(say, db, Number(approval)),
        ProposeBundle.Kind when new PolicyStore(db).Find(Number(approval)) is { } bundle => BundlePage.Named(db, bundle),
        UndoImport.Kind when new ImportStore(db).Find(Number(approval)) is { } batch => say.Say("approvals.import", approval.Subject, batch.FileName, say.Time(batch.At)),
        RecoverAward.Kind => RecoveryPage.Named(say, db, approval),
        _ => approval.Subject,
    };

    /// <summary>What became of it, in a word.</summary>
    public static string State(Wording say, Approval approval) => say.Say("approval.state." + (approval.Decision ?? "open"));

    private static IEnumerable<PageLine> Head(Wording say, SqliteConnection db, Approval approval, bool unchanged)
    {
        yield return new(say.Say("approvals.head", Digits(approval.Id), say.Say("approval.kind." + approval.Kind), State(say, approval)), 0, PageTone.Head);
        yield return new(Named(say, db, approval), 0, PageTone.Head);
        yield return new(say.Say("approvals.check-code", Sha256.CheckCode(approval.Sha256)), 0, PageTone.Head);
        yield return new(say.Say("approvals.whole-hash", approval.Sha256), 0, PageTone.Weak);
        yield return new(say.Say("approvals.people", approval.Proposer, approval.Editor, say.Time(approval.ProposedAt)));
        if (approval.Decision is null)
        {
            yield return unchanged ? new(say.Say("approvals.unchanged"), 0, PageTone.Good) : new(say.Say("approvals.changed"), 0, PageTone.Mind);
        }
        else
        {
            yield return new(say.Say("approvals.decided", State(say, approval), approval.Decider ?? "", say.Time(approval.DecidedAt), approval.Note ?? "").TrimEnd());
        }
    }

    private static IEnumerable<PageLine> Subject(Wording say, SqliteConnection db, Approval approval) => approval.Kind switch
    {
        ApproveRun.Kind => RunPage.Of(say, db, Number(approval), approval),
        ProposeBundle.Kind when new PolicyStore(db).Find(Number(approval)) is { } bundle => BundlePage.Of(say, db, bundle, approval),
        RecoverAward.Kind => RecoveryPage.Of(say, db, approval),
        _ => [],
    };

    private static long Number(Approval approval) => long.TryParse(approval.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private static string Digits(long number) => FormattableString.Invariant($"{number}");
}
