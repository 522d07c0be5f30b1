using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>An explanation from clause to 元, as lines a clerk reads on the screen, at the command line or on paper.</summary>
internal static class ExplainLines
{
    /// <summary>A whole explanation, in the order one reckons: whether, how much, by which steps, when; the proof last.</summary>
    public static IEnumerable<ExplainLine> Of(Wording say, JsonObject explained, Origins origins) =>
        Head(say, explained)
            .Concat(ExplainVerdict.Lines(say, explained["verdict"]!.AsObject(), origins))
            .Concat(Money(say, explained, origins))
            .Concat(Foot(say, explained));

    /// <summary>Writes lines one below the other, amounts behind.</summary>
    public static void Write(Invocation call, IEnumerable<ExplainLine> lines)
    {
        foreach (ExplainLine line in lines)
        {
            string text = line.Amount.Length == 0 ? line.Text : call.Say("explain.with-amount", line.Text, line.Amount);
            call.Output.Line(new string(' ', line.Indent) + text);
        }
    }

    /// <summary>Lines, steps, what is granted and when it is paid.</summary>
    public static IEnumerable<ExplainLine> Money(Wording say, JsonObject answer, Origins? origins = null)
    {
        List<JsonObject> lines = [.. Objects(answer["lines"])], steps = [.. Objects(answer["steps"])];
        if (lines.Count > 0)
        {
            yield return new(ExplainPart.Part, 0, say.Say("explain.part.amount"));
        }

        foreach (ExplainLine line in lines.SelectMany((l, i) => Line(say, l, i + 1, origins)))
        {
            yield return line;
        }

        if (steps.Count > 0)
        {
            yield return new(ExplainPart.Part, 0, say.Say("explain.part.steps"));
        }

        foreach (ExplainLine line in steps.SelectMany((s, i) => Step(say, s, i + 1, origins)))
        {
            yield return line;
        }

        foreach (ExplainLine line in Granted(say, answer, lines))
        {
            yield return line;
        }
    }

    private static IEnumerable<ExplainLine> Granted(Wording say, JsonObject answer, List<JsonObject> lines)
    {
        yield return new(ExplainPart.Granted, 0, say.Say(IsByHand(answer) ? "explain.computed" : "explain.granted")) { Amount = answer["granted"] is { } granted ? Yuan(say, granted.ToString()) : say.Say("explain.open") };
        foreach (JsonObject line in lines.Count > 1 ? lines.Where(l => Text(l, "granted").Length > 0) : [])
        {
            yield return new(ExplainPart.Instalment, 2, say.Say("explain.of-it", What(line))) { Amount = Yuan(say, Text(line, "granted")), Of = line };
        }

        foreach (JsonObject blank in Objects(answer["missing"]))
        {
            yield return new(ExplainPart.Blank, 2, say.Say("rules.blank", VerdictSummary.Blank(say, blank))) { Of = blank };
        }

        // What a person changed is paid otherwise: that is told once, after the change.
        foreach (JsonObject part in IsByHand(answer) ? [] : Objects(answer["instalments"]))
        {
            bool pending = Text(part, "amount") == "pending";
            string until = Text(part, "until") is { Length: > 0 } day ? say.Say("explain.until", day) : "";
            string forfeited = Text(part, "forfeited") is { Length: > 0 } lost ? say.Say("explain.forfeited", lost) : "";
            yield return new(ExplainPart.Instalment, 2, Joined(say.Say(pending ? "explain.pending" : "explain.due", Text(part, "year")), until, forfeited))
            {
                Amount = Yuan(say, Text(part, pending ? "due" : "amount")),
                Of = part,
            };
        }
    }

    private static IEnumerable<ExplainLine> Head(Wording say, JsonObject explained)
    {
        yield return new(ExplainPart.Head, 0, Text(explained, "name") + "  " + Text(explained, "code"));
        yield return new(ExplainPart.Head, 0, say.Say("explain.head", Text(explained, "title"), Text(explained, "year"), Text(explained, "date")));
        yield return new(ExplainPart.Law, 0, say.Say("explain.document", Text(explained["document"], "number"), Text(explained["document"], "title")));
        foreach (string reason in Texts(explained["law"]?["because"]))
        {
            yield return new(ExplainPart.Law, 2, reason);
        }
    }

    private static IEnumerable<ExplainLine> Foot(Wording say, JsonObject explained)
    {
        foreach (JsonObject hand in Objects(explained["handLines"]))
        {
            yield return new(ExplainPart.Hand, 0, HandText(say, hand)) { Of = hand };
        }

        if (explained["decided"] is { } decided && IsByHand(explained))
        {
            yield return new(ExplainPart.Granted, 0, say.Say("explain.decided")) { Amount = Yuan(say, decided.ToString()) };
            foreach (JsonObject part in Objects(explained["payments"]))
            {
                yield return new(ExplainPart.Instalment, 2, say.Say("explain." + Text(part, "state"), Text(part, "year"))) { Amount = Yuan(say, Text(part, "amount")), Of = part };
            }
        }

        yield return new(ExplainPart.Part, 0, say.Say("explain.part.proof"));
        yield return new(ExplainPart.Proof, 2, say.Say("explain.rule", Text(explained["verdict"], "rule"), Sha256.CheckCode(Text(explained["verdict"], "bundle"))));
        yield return new(ExplainPart.Proof, 2, say.Say("explain.check-code", Text(explained, "run"), say.Say("awards.state." + explained["state"]), Text(explained, "checkCode"), Text(explained, "sha256")));
        foreach (ExplainLine line in People(say, explained))
        {
            yield return line;
        }
    }

    // Who computed and who decided, and what has been paid of it since: what an auditor asks next.
    private static IEnumerable<ExplainLine> People(Wording say, JsonObject explained)
    {
        yield return new(ExplainPart.Proof, 2, say.Say("explain.made", Text(explained, "by"), say.Time(Text(explained, "at"))));
        if (explained["approval"] is JsonObject approval)
        {
            string decided = Text(approval, "decision") is { Length: > 0 } decision
                ? say.Say("explain.decided-by", Text(approval, "decider"), say.Time(Text(approval, "decidedAt")), say.Say("approval.state." + decision))
                : say.Say("explain.waits");
            yield return new(ExplainPart.Proof, 2, say.Say("explain.decision", Text(approval, "id"), Text(approval, "proposer"), say.Time(Text(approval, "proposedAt")), decided));
        }

        if (Text(explained, "state") != "approved")
        {
            yield break;
        }

        foreach (JsonObject paid in Objects(explained["paid"]))
        {
            string paper = Text(paid, "document") is { Length: > 0 } number ? say.Say("explain.paid-paper", number) : "";
            yield return new(ExplainPart.Proof, 2, say.Say("explain.paid-on", Text(paid, "on"), paper)) { Amount = Yuan(say, Text(paid, "amount")) };
        }

        if (!Objects(explained["paid"]).Any() && Text(explained, "decided") is { Length: > 0 } granted && granted != "0.00")
        {
            yield return new(ExplainPart.Proof, 2, say.Say("explain.unpaid"));
        }
    }

    private static bool IsByHand(JsonObject answer) => Objects(answer["handLines"]).Any();

    /// <summary>A hand line as a sentence.</summary>
    public static string HandText(Wording say, JsonObject hand) =>
        say.Say("explain.hand", say.Say("awards.hand." + hand["kind"]), Text(hand, "amount"), Text(hand, "reason"), Text(hand, "by"));

    private static IEnumerable<ExplainLine> Line(Wording say, JsonObject line, int number, Origins? origins)
    {
        yield return new(ExplainPart.Line, 2, say.Say("explain.line", number.ToString(CultureInfo.InvariantCulture), Joined(What(line), Text(line, "reason")))) { Amount = Yuan(say, Text(line, "amount")), Of = line };
        if (Clause(line) is { Length: > 0 } clause)
        {
            yield return new(ExplainPart.Because, 5, clause) { Of = line };
        }

        foreach (JsonObject figure in Objects(line["standards"]))
        {
            string value = Text(figure, "value") is { Length: > 0 } known ? say.Say("explain.equals", known, Text(figure, "unit")) : "";
            string from = Text(figure, "from") is { Length: > 0 } day ? say.Say("explain.from", day) : "";
            yield return new(ExplainPart.Because, 5, say.Say("explain.standard", Text(figure, "label") + value + from)) { Of = figure };
        }

        if (line["title"] is JsonObject title)
        {
            yield return new(ExplainPart.Input, 5, From(say, say.Say("explain.title", Text(title, "on"), Text(title, "said"), Text(title, "document")), title, origins)) { Of = line };
        }

        foreach (JsonObject input in Objects(line["inputs"]))
        {
            yield return Input(say, input, 5, origins);
        }

        if (Product(say, line) is { } product)
        {
            yield return new(ExplainPart.Because, 5, product) { Of = line };
        }
    }

    /// <summary>An input times a rate, where that is exactly how the amount of a line came out; null otherwise.</summary>
    private static string? Product(Wording say, JsonObject line)
    {
        if (Objects(line["inputs"]).ToList() is not [var input] || Objects(line["standards"]).Where(f => Text(f, "unit") == "%").ToList() is not [var rate]
            || !Exact.TryParse(Text(input, "value"), out Exact value) || !Exact.TryParse(Text(rate, "value"), out Exact percent) || !Exact.TryParse(Text(line, "amount"), out Exact amount))
        {
            return null;
        }

        Exact factor = Text(input, "unit") switch { "元" => Exact.One, "万元" => new Exact(10_000, 1), "亿元" => new Exact(100_000_000, 1), _ => Exact.Zero };
        return value * factor * percent == amount * new Exact(100, 1)
            ? say.Say("explain.product", Text(input, "value") + " " + Text(input, "unit"), Text(rate, "value") + "%", Text(line, "amount"))
            : null;
    }

    private static IEnumerable<ExplainLine> Step(Wording say, JsonObject step, int number, Origins? origins)
    {
        string name = Text(step, "name") is { Length: > 0 } known ? known : say.Say("award.step." + Text(step, "step"));
        yield return new(ExplainPart.Step, 2, say.Say("explain.line", number.ToString(CultureInfo.InvariantCulture), name)) { Amount = Change(say, Text(step, "before"), Text(step, "after")), Of = step };
        if (Clause(step) is { Length: > 0 } clause)
        {
            yield return new(ExplainPart.Because, 5, clause) { Of = step };
        }

        if (step["figure"] is JsonObject figure)
        {
            string called = Text(figure, "label") is { Length: > 0 } label ? label : Text(figure, "key");
            string from = Text(figure, "from") is { Length: > 0 } day ? say.Say("explain.from", day) : "";
            yield return new(ExplainPart.Because, 5, say.Say("explain.figure", called, Text(figure, "value"), from).TrimEnd()) { Of = figure };
        }

        IEnumerable<string> said = step["said"] is null
            ? Objects(step["because"]).Select(b => say.Say(Text(b, "code"), [.. Texts(b["args"])]))
            : Texts(step["said"]);
        foreach (string reason in said)
        {
            yield return new(ExplainPart.Because, 5, reason);
        }

        foreach (JsonObject earlier in Objects(step["ledger"]))
        {
            string text = say.Say("explain.earlier", Text(earlier, "policyYear"), Text(earlier, "label"), Text(earlier, "granted"), Text(earlier, "paid"));
            yield return new(ExplainPart.Input, 5, From(say, text, earlier, origins)) { Of = earlier };
        }
    }

    /// <summary>A value with its period, unit and origin.</summary>
    public static ExplainLine Input(Wording say, JsonObject input, int indent, Origins? origins)
    {
        string value = Text(input, "value") is { Length: > 0 } known ? Joined(known, Text(input, "unit")) : say.Say("indicators.blank");
        return new(ExplainPart.Input, indent, From(say, say.Say("evidence.input", say.Word(Text(input, "code")), Text(input, "period"), value), input, origins)) { Of = input };
    }

    private static string From(Wording say, string text, JsonObject of, Origins? origins)
    {
        string source = Text(of, "origin") is { Length: > 0 } origin && origins is not null ? origins.Shown(origin) : Text(of, "source");
        return source.Length == 0 ? text : say.Say("evidence.from", text, source);
    }

    private static string What(JsonObject line) => Text(line, "label") is { Length: > 0 } label ? label : Text(line, "pool");

    private static string Clause(JsonObject of) => Joined(Text(of, "clause"), Text(of, "clause").Length == 0 ? "" : Text(of, "gist"));

    private static string Change(Wording say, string before, string after) => before == after || after.Length == 0 ? Yuan(say, before) : say.Say("explain.change", before, after);

    private static string Yuan(Wording say, string amount) => say.Say("explain.yuan", amount);

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(p => p.Length > 0));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(n => StrictJson.Text(n) ?? n?.ToJsonString() ?? "");

    private static string Text(JsonNode? of, string name) => of?[name] is { } node ? StrictJson.Text(node) ?? node.ToJsonString() : "";
}
