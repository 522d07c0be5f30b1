using System.Numerics;
using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>The words of group rules: whose turn it is, means of items over the members, grades by share.</summary>
internal sealed class HostGroup(RuleRun run)
{
    private readonly Dictionary<string, (Exact Sum, int Count)> sums = new(StringComparer.Ordinal);
    private bool measuring;

    public void Install(ObjectInstance host)
    {
        run.Add(host, "at", arguments => At(arguments.At(0)));
        run.Add(host, "blankMember", arguments => Blank(arguments));
        run.Add(host, "groupMean", arguments => Mean(arguments.At(0)));
        run.Add(host, "meansFrom", _ => Begin());
        run.Add(host, "measure", _ => JsValue.Undefined);
        run.Add(host, "meansReady", _ => Ready());
        run.Add(host, "grade", arguments => Grade(arguments));
        run.Add(host, "ranks", arguments => Ranks(arguments.At(0), arguments.At(1)));
    }

    private static Subject Member(JsValue value) =>
        value.IsObject() && value.AsObject() is SubjectObject member ? member.Subject : throw new RuleStop("rule.not-a-member");

    private JsValue At(JsValue member)
    {
        run.Subject = Member(member);
        return JsValue.Undefined;
    }

    private JsValue Blank(JsValue[] arguments)
    {
        RuleNode node = new() { Word = "partition", Outcome = Outcome.Missing, Missing = [new MissingFact("attribute", TypeConverter.ToString(arguments.At(1)))] };
        run.Results[Member(arguments.At(0)).Place] = node;
        return JsValue.Undefined;
    }

    private JsValue Begin()
    {
        sums.Clear();
        measuring = true;
        return JsValue.Undefined;
    }

    private JsValue Ready()
    {
        measuring = false;
        return JsValue.Undefined;
    }

    /// <summary>First pass: adds what can be computed. Second pass: an open item takes the mean of those.</summary>
    private JsValue Mean(JsValue value)
    {
        RuleNode node = HostNodes.Node(value, "groupMean");
        string item = node.Path ?? throw new RuleStop("rule.mean-needs-item");
        bool settled = node.Points is { Settled: true } && node.Outcome == Outcome.Met;
        (Exact sum, int count) = sums.GetValueOrDefault(item);
        if (measuring && settled)
        {
            sums[item] = (sum + node.Points!.Low, count + 1);
        }

        if (measuring || settled || count == 0 || node.Outcome is not (Outcome.Missing or Outcome.Manual))
        {
            return value;
        }

        Exact mean = sum / Exact.Of((BigInteger)count);
        return run.Hand(new RuleNode
        {
            Word = "groupMean",
            Path = node.Path,
            Label = node.Label,
            Outcome = Outcome.Met,
            Points = new PointsRange(mean, mean, node.Points?.Max),
            Fields = new JsonObject { ["groupMean"] = new JsonObject { ["value"] = mean.ToString(), ["members"] = count } },
        });
    }

    /// <summary><c>host.grade(e, outcome, grade, nodes, points)</c>: what one member gets.</summary>
    private JsValue Grade(JsValue[] given)
    {
        ObjectInstance? points = given.At(4).IsObject() ? given.At(4).AsObject() : null;
        string? grade = given.At(2).IsString() ? given.At(2).AsString() : null;
        run.Results[Member(given.At(0)).Place] = new RuleNode
        {
            Word = "grades",
            Outcome = OutcomeText.TryRead(TypeConverter.ToString(given.At(1)), out Outcome outcome) ? outcome : Outcome.Failed,
            Children = [.. ScriptJson.Elements(given.At(3))!.Select(n => HostNodes.Node(n, "grades"))],
            Points = points is null ? null : new PointsRange(Exact.Parse(points.Get("low").AsString()), Exact.Parse(points.Get("high").AsString()), null),
            Classes = grade is null ? [] : [grade],
        };
        return JsValue.Undefined;
    }

    /// <summary>
    /// Grades of the ranked members, by exact score: A and B take the floor of their share of N, D its ceiling, C the
    /// rest; equal scores take the better grade.
    /// </summary>
    private JsValue Ranks(JsValue scores, JsValue shares)
    {
        Exact[] all = [.. ScriptJson.Elements(scores)!.Select(s => Exact.Parse(s.AsString()))];
        Exact[] ranked = [.. all.OrderByDescending(s => s)];
        int n = ranked.Length;
        int a = (int)(Share(shares, "A") * Exact.Of((BigInteger)n)).Floor();
        int b = (int)(Share(shares, "B") * Exact.Of((BigInteger)n)).Floor();
        int d = (int)(Share(shares, "D") * Exact.Of((BigInteger)n)).Ceiling();
        return ScriptJson.Write(run.Engine, all.Select(score =>
        {
            int better = ranked.Count(s => s > score);
            return new JsValue(better < a ? "A" : better < a + b ? "B" : better < n - d ? "C" : "D");
        }));
    }

    private static Exact Share(JsValue shares, string grade)
    {
        JsValue share = shares.IsObject() ? shares.AsObject().Get(grade) : JsValue.Undefined;
        if (share.IsUndefined() || share.IsNull())
        {
            return Exact.Zero;
        }

        Figures.Bound bound = RuleRun.BoundOf(share, "grades");
        Exact value = bound.Value ?? throw new RuleStop("rule.blank-share", bound.Figure ?? grade);
        return bound.Unit == "%" ? value / Exact.Of(100m) : value;
    }
}
