using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>An explanation from clause to 元, as lines a clerk reads on the screen, at the command line or on paper.</summary>
internal static class ExplainLines
{
    /// <summary>A whole explanation.</summary>
    public static IEnumerable<ExplainLine> Of(Wording say, JsonObject explained) =>
        Head(say, explained).Concat(Verdict(say, explained["verdict"]!.AsObject())).Concat(Money(say, explained)).Concat(Foot(say, explained));

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
    public static IEnumerable<ExplainLine> Money(Wording say, JsonObject answer)
    {
        IEnumerable<ExplainLine> made = Objects(answer["lines"]).SelectMany(l => Line(say, l)).Concat(Objects(answer["steps"]).SelectMany(s => Step(say, s)));
        foreach (ExplainLine line in made)
        {
            yield return line;
        }

        yield return new(ExplainPart.Granted, 0, say.Say("explain.granted")) { Amount = answer["granted"] is { } granted ? Yuan(say, granted.ToString()) : say.Say("explain.open") };
        foreach (JsonObject blank in Objects(answer["missing"]))
        {
            yield return new(ExplainPart.Blank, 2, say.Say("rules.blank", VerdictSummary.Blank(say, blank))) { Of = blank };
        }

        foreach (JsonObject part in Objects(answer["instalments"]))
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

    private static IEnumerable<ExplainLine> Verdict(Wording say, JsonObject verdict)
    {
        yield return new(ExplainPart.Verdict, 0, say.Say("explain.verdict", say.Say("outcome." + verdict["outcome"]), Text(verdict, "rule"), Sha256.CheckCode(Text(verdict, "bundle"))));
        foreach (ExplainLine line in Items(say, verdict, 2))
        {
            yield return line;
        }

        foreach (JsonObject blank in Objects(verdict["missing"]))
        {
            yield return new(ExplainPart.Blank, 2, say.Say("rules.blank", VerdictSummary.Blank(say, blank))) { Of = blank };
        }
    }

    private static IEnumerable<ExplainLine> Foot(Wording say, JsonObject explained)
    {
        foreach (JsonObject hand in Objects(explained["handLines"]))
        {
            yield return new(ExplainPart.Hand, 0, HandText(say, hand)) { Of = hand };
        }

        if (explained["decided"] is { } decided)
        {
            yield return new(ExplainPart.Granted, 0, say.Say("explain.decided")) { Amount = Yuan(say, decided.ToString()) };
        }

        yield return new(ExplainPart.Proof, 0, say.Say("explain.check-code", Text(explained, "run"), say.Say("awards.state." + explained["state"]), Text(explained, "checkCode"), Text(explained, "sha256")));
    }

    /// <summary>A hand line as a sentence.</summary>
    public static string HandText(Wording say, JsonObject hand) =>
        say.Say("awards.hand", Text(hand, "code"), say.Say("awards.hand." + hand["kind"]), Text(hand, "amount"), Text(hand, "reason"), Text(hand, "by"));

    private static IEnumerable<ExplainLine> Line(Wording say, JsonObject line)
    {
        string what = Text(line, "label") is { Length: > 0 } label ? label : Text(line, "pool");
        yield return new(ExplainPart.Line, 0, say.Say("explain.line", Joined(what, Text(line, "reason"), Text(line["title"], "on")), Clause(line)).TrimEnd())
        {
            Amount = Change(say, Text(line, "amount"), Text(line, "granted")),
            Of = line,
        };
        foreach (JsonObject figure in Objects(line["standards"]))
        {
            yield return new(ExplainPart.Because, 4, say.Say("explain.standard-from", Joined(Text(figure, "label"), Text(figure, "value") + Text(figure, "unit")), Text(figure, "from"), Text(figure, "clause"))) { Of = figure };
        }

        foreach (JsonObject input in Objects(line["inputs"]))
        {
            yield return Input(say, input, 4);
        }

        if (Product(say, line) is { } product)
        {
            yield return new(ExplainPart.Because, 4, product) { Of = line };
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

    private static IEnumerable<ExplainLine> Step(Wording say, JsonObject step)
    {
        string name = Text(step, "name") is { Length: > 0 } known ? known : say.Say("award.step." + Text(step, "step"));
        yield return new(ExplainPart.Step, 2, say.Say("explain.step", name, Clause(step)).TrimEnd()) { Amount = Change(say, Text(step, "before"), Text(step, "after")), Of = step };
        if (step["figure"] is JsonObject figure)
        {
            string called = Text(figure, "label") is { Length: > 0 } label ? label : Text(figure, "key");
            string from = Text(figure, "from") is { Length: > 0 } day ? say.Say("explain.from", day) : "";
            yield return new(ExplainPart.Because, 6, say.Say("explain.figure", called, Text(figure, "value"), from).TrimEnd()) { Of = figure };
        }

        IEnumerable<string> said = step["said"] is null
            ? Objects(step["because"]).Select(b => say.Say(Text(b, "code"), [.. Texts(b["args"])]))
            : Texts(step["said"]);
        foreach (string reason in said)
        {
            yield return new(ExplainPart.Because, 6, reason);
        }
    }

    private static IEnumerable<ExplainLine> Items(Wording say, JsonObject of, int indent)
    {
        foreach (JsonObject item in Objects(of["items"]))
        {
            string standard = Text(item, "standard") is { Length: > 0 } bound ? say.Say("explain.standard", bound) : "";
            string actual = Text(item, "actual") is { Length: > 0 } found ? say.Say("explain.actual", found) : "";
            string period = Text(item, "period") is { Length: > 0 } span ? say.Say("explain.period", span) : "";
            string gap = Text(item, "short") is { Length: > 0 } missing ? say.Short(missing) : "";
            string[] parts = [$"{Text(item, "id")} {Text(item, "label")}", say.Say("outcome." + item["outcome"]), standard, actual, period, gap, Clause(item)];
            yield return new(ExplainPart.Item, indent, string.Join("  ", parts.Where(t => t.Length > 0))) { Of = item };
            foreach (JsonObject input in Objects(item["inputs"]))
            {
                yield return Input(say, input, indent + 4);
            }

            foreach (ExplainLine inner in Items(say, item, indent + 2))
            {
                yield return inner;
            }
        }
    }

    private static ExplainLine Input(Wording say, JsonObject input, int indent) =>
        new(ExplainPart.Input, indent, $"{say.Word(Text(input, "code"))} {Text(input, "period")} = {Text(input, "value")} {Text(input, "unit")}  {Text(input, "source")}".TrimEnd()) { Of = input };

    private static string Clause(JsonObject of) => Joined(Text(of, "clause"), Text(of, "clause").Length == 0 ? "" : Text(of, "gist"));

    private static string Change(Wording say, string before, string after) => before == after || after.Length == 0 ? Yuan(say, before) : say.Say("explain.change", before, after);

    private static string Yuan(Wording say, string amount) => say.Say("explain.yuan", amount);

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(p => p.Length > 0));

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(n => StrictJson.Text(n) ?? n?.ToJsonString() ?? "");

    private static string Text(JsonNode? of, string name) => of?[name] is { } node ? StrictJson.Text(node) ?? node.ToJsonString() : "";
}
