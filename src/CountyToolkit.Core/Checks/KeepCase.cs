using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Facts;
using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Cases;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Checks;

/// <summary>
/// Keeps an enterprise of the register as a worked case in the office's own folder, with nothing left that names it. Facts leave
/// the file, so it is recorded whose they are. An expectation nobody has stated is what was seen, and marked as unchecked.
/// </summary>
public static class KeepCase
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps one.</summary>
    /// <param name="session">Who keeps it.</param>
    /// <param name="bundle">The document as it stands in the folders.</param>
    /// <param name="ownRoot">The office's own <c>scripts</c> folder.</param>
    /// <param name="question">The rule, date and purpose, and the one enterprise.</param>
    /// <param name="expect">The outcome a person has worked out; null = not checked yet.</param>
    /// <param name="run">Runs cases of the bundle.</param>
    /// <param name="paid">The programme whose award is kept with it, and the policy year; null = the rule alone.</param>
    /// <exception cref="OfficeError"><c>cases.kept-group</c>, <c>cases.kept-expect</c>, <c>cases.mask-changes</c>, <c>rules.cannot-write</c>.</exception>
    public static KeptCase Run(Session session, Bundle bundle, string ownRoot, CheckQuestion question, string? expect, CaseRun run, (string Programme, int Year)? paid = null)
    {
        string rule = question.Rule.Split('/')[1];
        if (bundle.Head(rule)?.IsGroup == true)
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.kept-group", null, question.Rule);
        }

        if (expect is not null && !(OutcomeText.TryRead(expect, out Outcome stated) && stated != Outcome.Failed))
        {
            throw new OfficeError(ErrorKind.Usage, "cases.kept-expect", "--expect", expect, string.Join(" ", Enum.GetValues<Outcome>().Where(o => o != Outcome.Failed).Select(o => o.Text())));
        }

        long enterprise = question.Only!.Single();
        Catalogue catalogue = Catalogue.Read(bundle.Text("indicators.json")!, bundle.Text("pools.json")!, bundle.Text("codes.json")!);
        EnterpriseFacts facts = new FactsOf(session.File.Connection, catalogue).One(enterprise, question.Date)!;
        int number = Enumerable.Range(1, int.MaxValue - 1).First(n => !bundle.Files.ContainsKey(FileOf(n)));
        JsonObject masked = MaskFacts.Of(facts.Facts, number, catalogue);
        (string seen, JsonObject? money) = Answered(run, rule, question, facts.Facts, paid);
        (string still, JsonObject? same) = Answered(run, rule, question, masked, paid);
        if ((seen, Granted(money)) != (still, Granted(same)))
        {
            throw new OfficeError(ErrorKind.BadInput, "cases.mask-changes", null, (seen + " " + Granted(money)).Trim(), (still + " " + Granted(same)).Trim());
        }

        return session.Write(Right.Export, "rules.keep", act =>
        {
            JsonObject row = Row(question, catalogue, number, seen, expect);
            Paid(row, paid, money, expect);
            act.Detail["rule"] = question.Rule;
            act.Detail["enterprise"] = enterprise;
            act.Detail["case"] = row["name"]!.GetValue<string>();
            byte[] bytes = Encoding.UTF8.GetBytes(masked.ToJsonString(Readable) + "\n");
            TakeCases taken = TakeCases.Of(bundle, rule, row, FileOf(number), bytes);
            return new KeptCase(row["name"]!.GetValue<string>(), seen, expect ?? seen, taken.Write(ownRoot, FileOf(number), bytes));
        });
    }

    private static string FileOf(int number) => FormattableString.Invariant($"kept-{number}.facts.json");

    private static JsonObject Row(CheckQuestion question, Catalogue catalogue, int number, string seen, string? expect)
    {
        string name = Words("cases.kept-case", MaskFacts.Name(number), IsoDate.Text(question.Date), catalogue.List("purposes")?.Label(question.Purpose) ?? question.Purpose);
        JsonObject row = new()
        {
            ["name"] = expect is null ? CaseName.Unchecked(name) : name,
            ["date"] = IsoDate.Text(question.Date),
            ["purpose"] = question.Purpose,
            ["base"] = FileOf(number),
            ["expect"] = new JsonObject { ["outcome"] = expect ?? seen },
        };
        if (expect is null)
        {
            row["note"] = Words("cases.kept-note", IsoDate.Text(question.Date), Words("outcome." + seen));
        }

        return row;
    }

    // The award goes with it: what was held and paid before stands in the facts, and what came out is expected. A pot takes a run.
    private static void Paid(JsonObject row, (string Programme, int Year)? paid, JsonObject? money, string? expect)
    {
        if (paid is not { } award)
        {
            return;
        }

        (row["programme"], row["year"]) = (award.Programme, award.Year);
        if (expect is null && Granted(money) is { } granted)
        {
            row["expect"]!["granted"] = granted;
            row["note"] = StrictJson.Text(row["note"]) + (money!["needsRun"] is null ? "" : Words("cases.kept-pot"));
        }
    }

    private static string? Granted(JsonObject? money) => StrictJson.Text(money?["granted"]);

    private static (string Outcome, JsonObject? Money) Answered(CaseRun run, string rule, CheckQuestion question, JsonObject facts, (string Programme, int Year)? paid)
    {
        RuleCase asked = new()
        {
            Name = rule,
            Rule = rule,
            Place = rule,
            Date = question.Date,
            Purpose = question.Purpose,
            Programme = paid?.Programme,
            Year = paid?.Year,
            Facts = facts,
            Figures = [],
            Readings = [],
            Expect = new JsonObject(),
        };
        string outcome = StrictJson.Text(run.Answer(asked, out JsonObject? money)["outcome"]) ?? "";
        return (outcome, money);
    }

    // The case is part of the office's table, whatever language the screens speak.
    private static string Words(string key, params string[] args) => Messages.Text(Language.Chinese, key, args);
}
