using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Checks;
using CountyToolkit.Enterprises;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county gap POOL [ENTERPRISE]</c>: what each enterprise below a rung is short of, nearest first.</summary>
internal static class GapCommand
{
    private static readonly Argument<string> Pool = Verb.Argument<string>("POOL");
    private static readonly Argument<string?> Whose = Verb.Argument<string?>("ENTERPRISE", required: false);
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");
    private static readonly Option<string?> Out = Verb.Option<string?>("--out", "FILE");

    public static Command Build() => Verb.Of("", "gap", Run, Pool, Whose, On, Out);

    private static ExitCode Run(Invocation call) => call.Get(Out) is { } path
        ? SignedIn.Run(call, session => Ask(call, session.File, written => call.Output.Say("gap.written", written(session, path))))
        : SignedIn.Read(call, file => Ask(call, file, null));

    private static ExitCode Ask(Invocation call, CountyFile file, Action<Func<People.Session, string, string>>? write)
    {
        using RuleWorker worker = new();
        return call.Get(Whose) is { } named ? One(call, file, worker, named, write) : List(call, file, worker, write);
    }

    private static ExitCode List(Invocation call, CountyFile file, RuleWorker worker, Action<Func<People.Session, string, string>>? write)
    {
        Catalogue catalogue = call.Catalogue();
        FoundGaps found = new FindGaps(file.Connection, worker, catalogue)
            .Run(call.Need(Pool), call.Date(On), null, (done, total) => call.Output.Progress("rules.progress", done, total), call.Surroundings.Cancel);
        GapRow[] rows = [.. found.Below.Select(f => GapRow.Of(call.Wording, catalogue, f))];
        call.Output.Answer(new JsonArray([.. rows.Select(r => Shown(call.Wording, r.Verdict, r.Enterprise, r.Gap))]), () => Tell(call, rows, found.LeftOut));
        write?.Invoke((session, path) => GapSheet.WriteList(session, call.Wording, call.Need(Pool), call.Date(On), rows, path));
        return rows.Any(r => StrictJson.Text(r.Verdict["outcome"]) == "failed") ? ExitCode.NotProven : ExitCode.Done;
    }

    private static ExitCode One(Invocation call, CountyFile file, RuleWorker worker, string named, Action<Func<People.Session, string, string>>? write)
    {
        Catalogue catalogue = call.Catalogue();
        CheckQuestion question = CheckRule.Of(catalogue, call.Need(Pool), "recognise", call.Date(On)) with { Only = new HashSet<long> { new EnterpriseIndex(file.Connection).Resolve(named) }, Ways = true };
        CheckedFirm firm = CheckedFirm.Ask(file.Connection, worker, catalogue, call.Language, question, call.Surroundings.Cancel).WithAwards(file.Connection, worker);
        JsonObject shown = Shown(call.Wording, firm.Verdict, firm.Enterprise, Gap.Of(firm.Verdict));
        shown["ifRecognised"] = new JsonArray([.. firm.Awards.Select(a => Money(call.Wording, a))]);
        call.Output.Answer(
            new JsonArray(shown),
            () => call.Output.Lines(GapPage.Of(call.Wording, catalogue, firm).Select(l => ApprovalPage.Plain(call.Wording, l))));
        write?.Invoke((session, path) => GapSheet.WritePage(session, call.Wording, catalogue, firm, path));
        return StrictJson.Text(firm.Verdict["outcome"]) == "failed" ? ExitCode.NotProven : ExitCode.Done;
    }

    private static JsonObject Shown(Wording say, JsonObject verdict, Enterprise enterprise, Gap gap)
    {
        JsonObject shown = (JsonObject)verdict.DeepClone();
        shown.Remove("ways");
        shown["enterprise"] = enterprise.Id;
        shown["name"] = enterprise.Name;
        shown["gap"] = new JsonObject
        {
            ["unmet"] = gap.Unmet,
            ["open"] = gap.Open,
            ["items"] = new JsonArray([.. GapLack.Of(say, gap).Select(Item)]),
        };
        return shown;
    }

    private static JsonObject Money(Wording say, AssumedAward award) => new()
    {
        ["programme"] = award.Programme.Programme.FullId,
        ["document"] = award.Programme.Policy.Number,
        ["year"] = award.Year,
        ["amount"] = award.Line?["amount"]?.DeepClone(),
        ["granted"] = award.Line?["granted"]?.DeepClone(),
        ["outcome"] = award.Verdict["outcome"]?.DeepClone(),
        ["text"] = AssumedMoney.Of(say, award),
    };

    private static JsonObject Item(GapLack lack)
    {
        string[] fields = ["id", "label", "outcome", "clause", "period", "standard", "actual", "short", "points", "pointsMax", "missing"];
        JsonObject shown = new(fields.Select(f => KeyValuePair.Create(f, lack.Item[f]?.DeepClone())));
        shown["text"] = lack.Text;
        shown["instead"] = new JsonArray([.. lack.Instead.Select(t => JsonValue.Create(t))]);
        return shown;
    }

    private static void Tell(Invocation call, GapRow[] rows, int leftOut)
    {
        IReadOnlyList<GapLack> common = GapRow.Common(rows);
        call.Output.List([.. rows.Select(r => Row(call, r, common))], "creditCode", "name", "unmet", "waiting", "gap");
        if (common.Count > 0)
        {
            call.Output.Say("gap.common", GapRow.Line(call.Wording, common, []), FormattableString.Invariant($"{common.Count}"));
        }

        call.Output.Say("gap.counts", call.Wording.Word(call.Need(Pool)), IsoDate.Text(call.Date(On)), FormattableString.Invariant($"{rows.Length}"), FormattableString.Invariant($"{leftOut}"));
    }

    private static JsonObject Row(Invocation call, GapRow row, IReadOnlyList<GapLack> common) => new()
    {
        ["creditCode"] = row.Enterprise.Code ?? call.Say("check.no-code"),
        ["name"] = row.Enterprise.Name,
        ["unmet"] = row.Gap.Unmet,
        ["waiting"] = row.Gap.Open,
        ["gap"] = GapRow.Line(call.Wording, row.Lacks, common) is { Length: > 0 } own ? own : call.Say("gap.no-more"),
    };
}
