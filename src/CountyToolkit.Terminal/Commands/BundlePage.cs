using System.Text.Json.Nodes;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A version of a document on the page of its approval: every figure and file that differs from the version applied before it.</summary>
internal static class BundlePage
{
    /// <summary>A version in a few words.</summary>
    public static string Named(SqliteConnection db, StoredBundle stored)
    {
        PolicyDocument document = new PolicyStore(db).ReadPolicy(stored.Sha256);
        return document.Number + "  " + document.Title;
    }

    /// <summary>What the approver is to see of a version.</summary>
    public static IEnumerable<PageLine> Of(Wording say, SqliteConnection db, StoredBundle stored, Approval approval)
    {
        PolicyStore store = new(db);
        Bundle bundle = store.Read(stored.Sha256);
        IReadOnlyList<RuleCase> cases = CaseReader.Read(bundle);
        yield return new(say.Say("approvals.cases", FormattableString.Invariant($"{cases.Count}")), 0, PageTone.Good);
        if (cases.Count(c => CaseName.IsUnchecked(c.Name)) is > 0 and int open)
        {
            yield return new(say.Say("rules.unchecked", FormattableString.Invariant($"{open}")), 0, PageTone.Mind);
        }

        JsonObject? whatIf = ProposeBundle.WhatIfOf(db, approval);
        foreach (string line in UnreachedLines.Of(whatIf, say.Language))
        {
            yield return new(line, 0, PageTone.Mind);
        }

        foreach (PageLine line in Changes(say, store, stored, approval))
        {
            yield return line;
        }

        if (whatIf is not null)
        {
            yield return new(say.Say("whatif.kept"), 0, PageTone.Head);
            foreach (string line in WhatIfLines.Of(whatIf, new LawNames(bundle), say).Skip(1))
            {
                yield return new(line.TrimStart(), 2 + line.Length - line.TrimStart().Length);
            }
        }
    }

    /// <summary>What a version changes, without what is told beside it for who decides.</summary>
    public static IEnumerable<PageLine> Changes(Wording say, SqliteConnection db, StoredBundle stored, Approval approval) => Changes(say, new PolicyStore(db), stored, approval);

    private static IEnumerable<PageLine> Changes(Wording say, PolicyStore store, StoredBundle stored, Approval approval)
    {
        Bundle? before = Before(store, stored, approval) is { } applied ? store.Read(applied.Sha256) : null;
        return VersionPage.Of(say, Instant.Day(approval.ProposedAt, say.Clock), before, store.Read(stored.Sha256));
    }

    // Once decided, the version applied is this one or a later one: the one before it is no longer known by its state.
    private static StoredBundle? Before(PolicyStore store, StoredBundle stored, Approval approval) => approval.Decision is null
        ? store.FindActive(stored.Policy)
        : store.Before(stored);
}
