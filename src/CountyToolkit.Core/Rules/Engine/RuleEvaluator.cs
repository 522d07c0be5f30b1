using System.Text.Json.Nodes;
using CountyToolkit.Rules.Facts;
using Jint.Native;
using Jint.Native.Object;

namespace CountyToolkit.Rules.Engine;

/// <summary>Answers one request in a fresh engine. Whatever the script does, the answer is a verdict; only the death of the process is not.</summary>
internal static class RuleEvaluator
{
    /// <summary>One verdict for one object; for a group rule an array in the order of its members.</summary>
    public static JsonNode Evaluate(LoadedBundle bundle, RuleRequest request)
    {
        RuleGuard.Current.Start(Math.Max(1, (request.Facts as JsonArray)?.Count ?? 1));
        JsonObject? error;
        try
        {
            return Run(bundle, request);
        }
        catch (BlankStop blank)
        {
            // A blank read outside any item: the rule as a whole cannot be answered.
            RuleNode root = new() { Word = "rule", Outcome = Outcome.Missing, Missing = [blank.Missing] };
            return VerdictBuilder.Same(bundle, request, root, null);
        }
        catch (Exception fault) when (fault is not (ThreadAbortException or StackOverflowException))
        {
            error = RuleFault.Describe(fault);
        }

        return VerdictBuilder.Same(bundle, request, new RuleNode { Word = "rule", Outcome = Outcome.Failed }, error);
    }

    private static JsonNode Run(LoadedBundle bundle, RuleRequest request)
    {
        RuleRun run = new(bundle, request);
        HostBuiltins.Install(run.Engine);
        RuleHost host = new(run);
        JsValue words = host.Words();
        JsonObject[] given = request.Facts is JsonArray group ? [.. group.OfType<JsonObject>()] : [(JsonObject)request.Facts!];
        Subject[] subjects = [.. given.Select((json, at) => new Subject(at, Parsed(json, bundle, at), json))];
        run.Subject = subjects[0];
        (ObjectInstance rule, FiguresObject figures) = host.Declared(bundle, request.Rule, "");
        if (rule.Get("evaluateAll") is { } together && together.IsObject())
        {
            return Together(run, host, words, subjects, together, figures);
        }

        if (request.Facts is JsonArray)
        {
            throw new RuleStop("rule.not-a-group", request.Rule);
        }

        ICallable evaluate = rule.Get("evaluate").TryCast<ICallable>() ?? throw new RuleStop("rule.no-evaluate", request.Rule);
        JsValue answer = evaluate.Call(JsValue.Undefined, [new SubjectObject(run, subjects[0]), figures, words]);
        RuleNode root = HostNodes.Node(answer, "evaluate");
        bool isAward = rule.Get("kind") is { } kind && kind.IsString() && kind.AsString() == "award";
        return VerdictBuilder.Build(run, subjects[0], host.Money.Close(root, isAward), host.Money.Lines(root));
    }

    private static JsonArray Together(RuleRun run, RuleHost host, JsValue words, Subject[] subjects, JsValue evaluateAll, FiguresObject figures)
    {
        JsValue list = ScriptJson.Write(run.Engine, subjects.Select(s => new JsValue(new SubjectObject(run, s))));
        evaluateAll.TryCast<ICallable>()!.Call(JsValue.Undefined, [list, figures, words]);
        return [.. subjects.Select(subject => VerdictBuilder.Build(
            run, subject, run.Results.GetValueOrDefault(subject.Place) ?? new RuleNode { Word = "rule", Outcome = Outcome.NotApplicable }, host.Money.Lines(null)))];
    }

    private static SubjectFacts Parsed(JsonObject json, LoadedBundle bundle, int at)
    {
        SubjectFacts facts = SubjectFacts.Parse(json, bundle.Catalogue, at.ToString(System.Globalization.CultureInfo.InvariantCulture), out IReadOnlyList<OfficeError> errors);
        return errors.Count == 0 ? facts : throw new RuleStop("rule.bad-facts", errors[0].Code, errors[0].Where ?? "", errors[0].Value ?? "");
    }
}
