using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Offers what stands in the script folders to a second person: proven first, then shown against the version applied, then asked.</summary>
internal static class ProposeVersion
{
    /// <summary>Why a document cannot be proposed now; null = it can.</summary>
    public static string? WhyNot(Workplace workplace, Law law) =>
        workplace.WhyNot(Right.ProposePolicy) ?? law.State switch
        {
            "active" => workplace.Say("lawbook.nothing-new"),
            "proposed" => workplace.Say("lawbook.waiting"),
            _ => null,
        };

    /// <summary>Proves, asks, proposes.</summary>
    public static void Ask(Workplace workplace, Law law, Action done) => workplace.Work(
        workplace.Say("do.rules.propose"),
        (progress, cancel) =>
        {
            BundleProof proof = BundleProof.Of(law.Bundle, workplace.Today, (at, all) => progress(new Progress(at, all)), cancel);
            proof.Demand();
            using RuleWorker worker = new();
            JsonObject whatIf = new WhatIf(workplace.Connection, worker).Run(law.Bundle, workplace.Today, null, (at, all) => progress(new Progress(at, all)), cancel);
            UnreachedLines.Keep(whatIf, law.Bundle, proof.Results);
            return (proof, WhatIf: whatIf);
        },
        found => workplace.Confirm(
            workplace.Say("do.rules.propose"),
            [.. Question(workplace, law, found.proof, found.WhatIf)],
            workplace.Say("do.rules.propose"),
            () => Propose(workplace, law, found.WhatIf, done)));

    private static IEnumerable<TextLine> Question(Workplace workplace, Law law, BundleProof proof, JsonObject whatIf)
    {
        yield return new TextLine(law.Document.Number + "  " + law.Document.Title, Look.Title);
        yield return new TextLine(workplace.Say("lawbook.proven", Digits(proof.Results.Count)), Look.Good);
        foreach (string line in UnreachedLines.Of(whatIf, workplace.Language))
        {
            yield return new TextLine(line, Look.Warning);
        }

        yield return new TextLine(workplace.Say("lawbook.propose-consequence"), Look.Warning);
        Bundle? before = law.Active is { } active ? new PolicyStore(workplace.Connection).Read(active.Sha256) : null;
        foreach (PageLine line in VersionPage.Of(workplace.Wording, workplace.Today, before, law.Bundle))
        {
            yield return new TextLine(line.Text, PageText.LookOf(line.Tone), line.Indent);
        }

        foreach (string line in WhatIfLines.Of(whatIf, new LawNames(law.Bundle), workplace.Wording).Skip(1))
        {
            yield return new TextLine(line.TrimStart(), Look.Text, line.Length - line.TrimStart().Length);
        }
    }

    private static void Propose(Workplace workplace, Law law, JsonObject whatIf, Action done)
    {
        long approval = ProposeBundle.Run(workplace.Session, law.Bundle, law.Origin != "shipped", WhatIf.Bytes(whatIf));
        workplace.Typed("rules propose " + Workplace.Shell(law.Id));
        done();
        workplace.Tell(workplace.Say("lawbook.proposed", law.Document.Number, Sha256.CheckCode(law.Bundle.Hash), approval.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
