using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Worker;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What must hold before a version of a document is proposed: how it is written, and its worked cases.</summary>
/// <param name="Policy">The document.</param>
/// <param name="Faults">Lint's messages; cases are not run while there are any.</param>
/// <param name="Results">The cases as they came out.</param>
internal sealed record BundleProof(string Policy, IReadOnlyList<JsonObject> Faults, IReadOnlyList<CaseResult> Results)
{
    /// <summary>Cases that do not hold.</summary>
    public IEnumerable<CaseResult> Failed => Results.Where(r => !r.Holds);

    /// <summary>Lints a bundle and runs its cases.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="today">Today, for what is to be looked at again by a day.</param>
    /// <param name="progress">Told after each case how many are done, and of how many.</param>
    /// <param name="cancel">Stops between cases.</param>
    public static BundleProof Of(Bundle bundle, DateOnly today, Action<int, int> progress, CancellationToken cancel)
    {
        using RuleWorker worker = new();
        JsonObject[] faults = [.. BundleFaults.Of(bundle, worker, today).Where(BundleFaults.IsFault)];
        return new BundleProof(bundle.PolicyId, faults, faults.Length > 0 ? [] : Cases(bundle, null, worker, progress, cancel));
    }

    /// <summary>Runs the cases of a bundle, or of one of its rules.</summary>
    public static IReadOnlyList<CaseResult> Cases(Bundle bundle, string? rule, RuleWorker worker, Action<int, int> progress, CancellationToken cancel)
    {
        CaseRun run = new(bundle, worker, question => ProgrammeCases.Answer(question, worker));
        IReadOnlyList<RuleCase> cases = CaseReader.Read(bundle, rule);
        List<CaseResult> results = [];
        foreach (RuleCase one in cases)
        {
            cancel.ThrowIfCancellationRequested();
            results.Add(run.Run(one));
            progress(results.Count, cases.Count);
        }

        return results;
    }

    /// <summary>Refuses a bundle with faults or failing cases.</summary>
    /// <exception cref="OfficeError"><c>policy.lint</c>, <c>policy.cases-fail</c>.</exception>
    public void Demand()
    {
        if (Faults.Count > 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.lint", Policy, $"{Faults.Count}");
        }

        if (Failed.Count() is > 0 and int failed)
        {
            throw new OfficeError(ErrorKind.BadInput, "policy.cases-fail", Policy, $"{failed}");
        }
    }
}
