using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>What the prelude combines nodes with: it sees outcomes and exact numbers as text, rules see neither.</summary>
internal sealed class HostNodes(RuleRun run)
{
    public void Install(ObjectInstance host)
    {
        run.Add(host, "isList", arguments => ScriptJson.Elements(arguments.At(0)) is not null);
        run.Add(host, "fail", arguments => throw new RuleStop(TypeConverter.ToString(arguments.At(0)), [.. arguments.Skip(1).Select(TypeConverter.ToString)]));
        run.Add(host, "look", arguments => Look(Node(arguments.At(0), TypeConverter.ToString(arguments.At(1)))));
        run.Add(host, "whole", arguments => Whole(arguments));
        run.Add(host, "node", arguments => Combined(arguments));
        run.Add(host, "bounded", arguments => Bounded(arguments));
        run.Add(host, "inClass", arguments => InClass(arguments));
        run.Add(host, "blankFigure", arguments => BlankFigure(arguments));
        run.Add(host, "attempt", arguments => Attempt(arguments.At(0)));
        run.Add(host, "number", arguments => RuleRun.FigureNumber(arguments.At(0), TypeConverter.ToString(arguments.At(1))) is { } number ? number.ToString() : JsValue.Null);
        run.Add(host, "sum", arguments => Numbers(arguments.At(0)).Aggregate(Exact.Zero, (a, b) => a + b).ToString());
        run.Add(host, "least", arguments => Fold(arguments.At(0), Exact.Min));
        run.Add(host, "most", arguments => Fold(arguments.At(0), Exact.Max));
        run.Add(host, "compare", arguments => Exact.Parse(TypeConverter.ToString(arguments.At(0))).CompareTo(Exact.Parse(TypeConverter.ToString(arguments.At(1)))));
        run.Add(host, "holds", arguments => Expressions.Comparison.Holds(Exact.Parse(TypeConverter.ToString(arguments.At(0))).CompareTo(Exact.Parse(TypeConverter.ToString(arguments.At(2)))), Operator(arguments.At(1))));
    }

    /// <summary>A node from a rule's hands; true and false stand for met and unmet.</summary>
    /// <exception cref="RuleStop"><c>rule.not-a-node</c>.</exception>
    public static RuleNode Node(JsValue value, string word)
    {
        if (value.IsBoolean())
        {
            return new RuleNode { Word = "fact", Outcome = value.AsBoolean() ? Rules.Outcome.Met : Rules.Outcome.Unmet };
        }

        return HostHandle.Of<RuleNode>(value) ?? throw new RuleStop("rule.not-a-node", word);
    }

    public static string Operator(JsValue value)
    {
        string op = TypeConverter.ToString(value);
        return Expressions.Comparison.Operators.Contains(op) ? op : throw new RuleTextError("expression.operator", 0, op);
    }

    private static IEnumerable<RuleNode> Children(JsValue list) =>
        ScriptJson.Elements(list)!.Select(v => Node(v, "list"));

    private static List<Exact> Numbers(JsValue list) =>
        [.. ScriptJson.Elements(list)!.Where(v => v.IsString()).Select(v => Exact.Parse(v.AsString()))];

    private static JsValue Fold(JsValue list, Func<Exact, Exact, Exact> choose)
    {
        List<Exact> numbers = Numbers(list);
        return numbers.Count == 0 ? "0" : numbers.Aggregate(choose).ToString();
    }

    private static string? Name(JsValue value) => value.IsNull() || value.IsUndefined() ? null
        : value.IsString() && value.AsString().Length is > 0 and <= 200 ? value.AsString() : throw new RuleStop("rule.item-name");

    private static Outcome Outcome(JsValue value) => OutcomeText.TryRead(TypeConverter.ToString(value), out Outcome outcome)
        ? outcome : throw new RuleStop("rule.not-a-node", TypeConverter.ToString(value));

    private static PointsRange? Points(JsValue value)
    {
        if (!value.IsObject())
        {
            return null;
        }

        ObjectInstance range = value.AsObject();
        return range.Get("low").IsString()
            ? new PointsRange(Exact.Parse(range.Get("low").AsString()), Exact.Parse(range.Get("high").AsString()), range.Get("max").IsString() ? Exact.Parse(range.Get("max").AsString()) : null)
            : null;
    }

    private static List<string>? Classes(JsValue value) =>
        value.IsObject() ? [.. ScriptJson.Elements(value)!.Select(TypeConverter.ToString)] : null;

    /// <summary><c>host.whole(number or figure, least, word)</c>; null for a figure not filled in.</summary>
    private static JsValue Whole(JsValue[] arguments)
    {
        string word = TypeConverter.ToString(arguments.At(2));
        return RuleRun.FigureNumber(arguments.At(0), word) is not { } number ? JsValue.Null
            : number.Denominator.IsOne && number >= Exact.One ? ScriptJson.Number(number) : throw new RuleStop("rule.whole-number", word);
    }

    private JsValue Look(RuleNode node)
    {
        ObjectInstance seen = run.Engine.Object.Construct(Arguments.Empty);
        seen.FastAddProperty("outcome", node.Outcome.Text(), false, true, false);
        seen.FastAddProperty("low", Text(node.Points?.Low), false, true, false);
        seen.FastAddProperty("high", Text(node.Points?.High), false, true, false);
        seen.FastAddProperty("max", Text(node.Points?.Max), false, true, false);
        seen.FastAddProperty("classes", node.Classes is null ? JsValue.Null : ScriptJson.Write(run.Engine, node.Classes.Select(c => new JsValue(c))), false, true, false);
        return seen;
    }

    private static JsValue Text(Exact? number) => number is { } exact ? exact.ToString() : JsValue.Null;

    /// <summary><c>host.node(word, id, label, outcome, children, points, classes, clause, needed)</c>.</summary>
    private JsValue Combined(JsValue[] given)
    {
        JsonObject fields = Name(given.At(7)) is { } clause ? new JsonObject { ["clause"] = clause } : [];
        if (given.At(8).IsNumber())
        {
            fields["needed"] = (int)TypeConverter.ToInteger(given.At(8));
        }

        return run.Hand(Made(given, fields));
    }

    private RuleNode Made(JsValue[] given, JsonObject fields, IReadOnlyList<MissingFact>? missing = null) => run.Note(new RuleNode
    {
        Word = TypeConverter.ToString(given.At(0)),
        Path = Name(given.At(1)) is { } id ? run.PathOf(id) : null,
        Label = Name(given.At(2)),
        Outcome = Outcome(given.At(3)),
        Children = [.. Children(given.At(4))],
        Points = Points(given.At(5)),
        Classes = Classes(given.At(6)),
        Missing = missing ?? [],
        Fields = fields,
    });

    /// <summary><c>host.bounded(word, id, label, outcome, children, points, op, figure)</c>.</summary>
    private JsValue Bounded(JsValue[] given)
    {
        JsonObject fields = RuleRun.FigureJson(given.At(7));
        fields["op"] = TypeConverter.ToString(given.At(6));
        return run.Hand(Made([.. given.Take(6), JsValue.Null], fields));
    }

    /// <summary><c>host.inClass(id, label, outcome, node, classes, wanted)</c>.</summary>
    private JsValue InClass(JsValue[] given)
    {
        JsonObject fields = new() { ["classes"] = ScriptJson.Read(given.At(4)), ["wanted"] = ScriptJson.Read(given.At(5)) };
        JsValue children = ScriptJson.Write(run.Engine, [given.At(3)]);
        return run.Hand(Made(["inClass", given.At(0), given.At(1), given.At(2), children, JsValue.Null, JsValue.Null], fields));
    }

    /// <summary>A figure the office has not filled in where points or a bound need it: <c>(word, id, label, figure, children)</c>.</summary>
    private JsValue BlankFigure(JsValue[] given)
    {
        JsonObject fields = RuleRun.FigureJson(given.At(3));
        return run.Hand(Made([given.At(0), given.At(1), given.At(2), "missing", given.At(4), JsValue.Null, JsValue.Null], fields, [RuleRun.BlankFigure(given.At(3))]));
    }

    /// <summary>Runs the function of a <c>c.item</c>; a blank read inside makes the item 待补数据.</summary>
    private JsValue Attempt(JsValue compute)
    {
        ICallable work = compute.TryCast<ICallable>() ?? throw new RuleStop("rule.not-a-function", "item");
        try
        {
            run.InsideItem++;
            JsValue made = work.Call(JsValue.Undefined, []);
            return run.Hand(Node(made, "item"));
        }
        catch (BlankStop blank)
        {
            return run.Hand(run.Note(new RuleNode { Word = "value", Outcome = Rules.Outcome.Missing, Missing = [blank.Missing] }));
        }
        finally
        {
            run.InsideItem--;
        }
    }
}
