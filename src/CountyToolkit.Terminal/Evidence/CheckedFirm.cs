using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>One enterprise under one rule on one day, with all that its evidence is read from.</summary>
internal sealed record CheckedFirm
{
    /// <summary>What was asked.</summary>
    public required CheckQuestion Question { get; init; }

    /// <summary>The enterprise as of that day.</summary>
    public required Enterprise Enterprise { get; init; }

    /// <summary>The answer, with its sentences.</summary>
    public required JsonObject Verdict { get; init; }

    /// <summary>The bundle it was asked of.</summary>
    public required Bundle Bundle { get; init; }

    /// <summary>The document of that bundle.</summary>
    public required PolicyDocument Policy { get; init; }

    /// <summary>Where each fact comes from, as <see cref="EnterpriseFacts.Sources"/> has it.</summary>
    public required JsonObject Sources { get; init; }

    /// <summary>Who imported each batch, and when.</summary>
    public required IReadOnlyDictionary<long, (string? Operator, string At)> Batches { get; init; }

    /// <summary>What the title asked about would bring, where <see cref="WithAwards"/> has asked.</summary>
    public IReadOnlyList<AssumedAward> Awards { get; init; } = [];

    /// <summary>As it is, with what the title would bring; the same where no recognition of a title was asked about.</summary>
    public CheckedFirm WithAwards(SqliteConnection db, RuleWorker worker) => Question is { Pool: { } pool, Purpose: "recognise" }
        ? this with { Awards = new AssumeTitle(db, worker).Run(Enterprise.Id, pool, Question.Date) } : this;

    /// <summary>Asks. Nothing is written.</summary>
    public static CheckedFirm Ask(SqliteConnection db, RuleWorker worker, Catalogue catalogue, Language language, CheckQuestion question, CancellationToken cancel)
    {
        long id = question.Only!.Single();
        CheckedEnterprise answer = new CheckEnterprises(db, worker).Run(question, null, cancel).Single();
        EnterpriseFacts facts = new FactsOf(db, catalogue).One(id, question.Date)!;
        JsonObject verdict = answer.Rendered(language, catalogue);
        VetoGrounds grounds = new(db, id, facts.Facts, facts.Sources, catalogue, question.Date);
        foreach (JsonObject item in VerdictSummary.Items(verdict))
        {
            grounds.AddTo(item);
        }

        Bundle bundle = new PolicyStore(db).ReadActive(question.Rule.Split('/')[0]);
        return new CheckedFirm
        {
            Question = question,
            Enterprise = answer.Enterprise,
            Verdict = verdict,
            Bundle = bundle,
            Policy = bundle.Policy(),
            Sources = facts.Sources,
            Batches = Origins.Batches(db),
        };
    }

    /// <summary>The rule and item a judgement of an item must name: an item of a rule referred to belongs to that rule.</summary>
    public (string Rule, string Item) Judged(string path)
    {
        string[] parts = path.Split('/');
        if (parts.Length < 2)
        {
            return (Question.Rule, path);
        }

        Bundle owner = Bundle.WithOthers.Reverse().FirstOrDefault(b => b.Rules.Contains(parts[^2])) ?? Bundle;
        return (owner.PolicyId + "/" + parts[^2], parts[^1]);
    }
}
