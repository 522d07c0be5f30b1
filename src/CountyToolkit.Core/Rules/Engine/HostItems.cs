using System.Text.Json.Nodes;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Rules.Items;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>The item words: what the rule wrote is read here, judged in <c>Rules/Items</c>, settled by a judgement where it is manual, and kept as a node.</summary>
internal sealed class HostItems(RuleRun run)
{
    public void Install(ObjectInstance host) =>
        run.Add(host, "item", arguments => Item(TypeConverter.ToString(arguments.At(0)), arguments.At(1).AsObject()));

    private JsValue Item(string word, ObjectInstance given)
    {
        if (word == "ask")
        {
            return Asked(Text(given.Get("0"), word), given.Get("1"));
        }

        string id = Text(given.Get("0"), "id"), label = Text(given.Get("1"), "label");
        EvaluationContext context = run.Context();
        ItemAnswer answer = Judged(word, given, context);
        return Kept(word, id, label, Judge.Settle(answer, id, context));
    }

    /// <summary><c>c.ask(reading)</c>, or <c>c.ask(reading, label)</c>.</summary>
    private JsValue Asked(string reading, JsValue label)
    {
        EvaluationContext context = run.Context();
        ItemAnswer answer = Judge.Settle(Judge.Ask(reading, context), reading, context);
        return Kept("ask", reading, label.IsString() ? label.AsString() : context.Policy.Readings[reading].Question, answer);
    }

    private ItemAnswer Judged(string word, ObjectInstance given, EvaluationContext context)
    {
        JsValue third = given.Get("2"), fourth = given.Get("3");
        return word switch
        {
            "require" or "guide" => Bounded(word, third, Text(fourth, "op"), given.Get("4"), context),
            "judge" => Judge.Evaluate(),
            "flag" => Flag.Evaluate(Text(third, "attribute"), Codes(fourth), context),
            "credential" => Credential.Evaluate(CredentialOf(Options(third, word)), context),
            "title" => Title.Evaluate(Text(third, "pool"), context),
            "veto" => Veto.Evaluate(VetoOf(Options(third, word)), context),
            "fact" => Fact(Text(third, "field"), fourth, context),
            "within" => Within.Evaluate(Day(third), Day(fourth), context),
            "band" => Banded(Text(third, "expression"), fourth, context),
            _ => PointsOf.Value(run.Expression(Text(third, "expression")), RuleRun.BoundOf(fourth, word), context),
        };
    }

    private ItemAnswer Bounded(string word, JsValue expression, string op, JsValue bound, EvaluationContext context)
    {
        Expression left = run.Expression(Text(expression, "expression"));
        if (HostHandle.Of<FigureCell>(bound) is { } cell && (cell.Missing is not null || cell.Bound is null))
        {
            return cell.Missing is { } blank ? ItemAnswer.Blank(blank) : ItemAnswer.Of(Outcome.NotApplicable);
        }

        Bound right = bound.IsNumber() ? new Bound(RuleRun.FigureNumber(bound, word), null) : RuleRun.BoundOf(bound, word);
        return word == "guide" ? Require.Guide(left, op, right, context) : Require.Evaluate(left, op, right, context);
    }

    private ItemAnswer Banded(string over, JsValue figure, EvaluationContext context)
    {
        Figure bands = figure.IsObject() && figure.AsObject() is FigureObject { Figure.Bands: not null } given ? given.Figure : throw new RuleStop("rule.not-bands", over);
        return bands.Bands!.Any(r => r.Is is not null) ? Band.OfAttribute(over, bands, context) : Band.OfExpression(run.Expression(over), bands, context);
    }

    private ItemAnswer Fact(string field, JsValue test, EvaluationContext context)
    {
        if (test.TryCast<ICallable>() is not { } work)
        {
            return FactTest.Evaluate(field, ScriptJson.Read(test), context);
        }

        return FactTest.Evaluate(field, value =>
        {
            JsValue answer = work.Call(JsValue.Undefined, [ScriptJson.Write(run.Engine, value)]);
            return answer.IsBoolean() ? answer.AsBoolean() : throw new RuleStop("rule.test-answer", field);
        }, context);
    }

    private static CredentialTest CredentialOf(ObjectInstance options) => new()
    {
        Kind = Text(options.Get("kind"), "kind"),
        Levels = Codes(options.Get("levels")),
        Rank = Rank(options.Get("rank")),
        Window = Window(options.Get("window")),
    };

    private static VetoTest VetoOf(ObjectInstance options) => new()
    {
        Kinds = Codes(options.Get("kinds")),
        Grade = options.Get("grade") is { } grade && grade.IsString() ? grade.AsString() : null,
        Lists = Codes(options.Get("lists")),
        Who = Codes(options.Get("who")),
        Window = Window(options.Get("window")),
    };

    private static ObjectInstance Options(JsValue value, string word)
    {
        ObjectInstance options = value.IsObject() && value.AsObject() is not PlacedObject ? value.AsObject() : throw new RuleStop("rule.options", word);
        string[] known = word == "veto" ? ["kinds", "grade", "lists", "who", "window"] : ["kind", "levels", "rank", "window"];
        string? odd = options.GetOwnProperties().Select(p => p.Key).FirstOrDefault(k => !known.Contains(k));
        return odd is null ? options : throw new RuleStop("rule.unknown-option", word, odd, Catalogues.NearestCode.Of(odd, known) ?? "");
    }

    private static int? Rank(JsValue value)
    {
        if (value.IsUndefined() || value.IsNull())
        {
            return null;
        }

        Exact rank = RuleRun.FigureNumber(value, "rank") ?? throw new BlankStop(RuleRun.BlankFigure(value));
        return rank.Denominator.IsOne ? (int)rank.Numerator : throw new RuleStop("rule.whole-number", "rank");
    }

    private static DateWindow? Window(JsValue value) => value.IsUndefined() || value.IsNull() ? null
        : HostDates.Window(ScriptJson.Read(value) as JsonObject ?? throw new RuleStop("rule.options", "window"));

    private static DateOnly? Day(JsValue value)
    {
        if (value.IsNull() || value.IsUndefined())
        {
            return null;
        }

        string text = TypeConverter.ToString(value);
        return IsoDate.TryParse(text, out DateOnly day) ? day : throw new RuleStop("rule.date", text);
    }

    private static IReadOnlyList<string>? Codes(JsValue value) => value.IsUndefined() || value.IsNull() ? null
        : value.IsString() ? [value.AsString()] : [.. (ScriptJson.Elements(value) ?? throw new RuleStop("rule.not-a-list", "codes")).Select(TypeConverter.ToString)];

    private static string Text(JsValue value, string what) => value.IsString() && value.AsString().Length is > 0 and <= 2000
        ? value.AsString() : throw new RuleStop("rule.not-text", what);

    private JsValue Kept(string word, string id, string label, ItemAnswer answer)
    {
        JsonObject fields = answer.ToJson();
        foreach (string own in new[] { "outcome", "points", "pointsMax", "max", "missing" })
        {
            fields.Remove(own);
        }

        return run.Hand(run.Note(new RuleNode
        {
            Word = word,
            Path = run.PathOf(id),
            Label = label,
            Outcome = answer.Outcome,
            Points = answer.Points is { } points ? new PointsRange(points.Low, points.High, answer.Max) : null,
            Missing = answer.Missing,
            Fields = fields,
        }));
    }
}
