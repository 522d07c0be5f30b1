using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary><c>c.pay</c>, the only maker of lines: a root that is not met makes none.</summary>
internal sealed class HostMoney(RuleRun run)
{
    private readonly HostAmounts amounts = new(run);
    private readonly List<JsonObject> lines = [];
    private readonly List<RuleNode> open = [];
    private readonly List<RuleNode> unpriced = [];
    private bool asked;

    public void Install(ObjectInstance host)
    {
        run.Add(host, "amount", arguments => amounts.Word(TypeConverter.ToString(arguments.At(0)), Listed(arguments.At(1).AsObject())));
        run.Add(host, "pay", arguments => Pay(arguments));
    }

    /// <summary>
    /// The root an award rule answers with. Met with no line is not applicable; met with a line whose own condition is
    /// still open is open with it, since that line may yet come.
    /// </summary>
    /// <param name="root">What the rule answered.</param>
    /// <param name="isAward">Whether the rule is an award rule, so that paying nothing means something.</param>
    public RuleNode Close(RuleNode root, bool isAward)
    {
        if (root.Outcome != Outcome.Met || (!asked && !isAward))
        {
            return root;
        }

        return open.Count + unpriced.Count > 0 ? Waiting(root)
            : lines.Count > 0 ? root
            : new RuleNode { Word = "pay", Outcome = Outcome.NotApplicable, Children = [root], Points = root.Points };
    }

    /// <summary>The lines, only when the root is met.</summary>
    public JsonArray Lines(RuleNode? root) => root is null || root.Outcome == Outcome.Met ? [.. lines.Select(l => l.DeepClone())] : [];

    private static IReadOnlyList<JsValue> Listed(ObjectInstance arguments)
    {
        int count = (int)ScriptJson.Length(arguments);
        return [.. Enumerable.Range(0, count).Select(at => arguments.Get(at.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private RuleNode Waiting(RuleNode root)
    {
        Outcome outcome = open.Concat(unpriced).Any(n => n.Outcome == Outcome.Missing) ? Outcome.Missing : Outcome.Manual;
        IEnumerable<RuleNode> waiting = open.Where(n => n.Outcome == outcome).Take(1).Select(Unnamed).Concat(unpriced.Where(n => n.Outcome == outcome));
        return new RuleNode { Word = "pay", Outcome = outcome, Children = [root, .. waiting] };
    }

    // The same items already stand under the root: only their blanks are wanted again.
    private static RuleNode Unnamed(RuleNode node) =>
        new() { Word = node.Word, Outcome = node.Outcome, Missing = [.. AllMissing(node)] };

    private static IEnumerable<MissingFact> AllMissing(RuleNode node) =>
        node.Outcome == Outcome.Missing ? node.Missing.Concat(node.Children.SelectMany(AllMissing)) : [];

    /// <summary><c>host.pay(root, amount, title or claim, reason, { weight })</c>.</summary>
    private JsValue Pay(JsValue[] given)
    {
        asked = true;
        RuleNode root = HostNodes.Node(given.At(0), "pay");
        if (root.Outcome != Outcome.Met)
        {
            if (root.Outcome is Outcome.Missing or Outcome.Manual)
            {
                open.Add(root);
            }

            return JsValue.Undefined;
        }

        Amount amount = amounts.Of(given.At(1));
        JsonObject? what = ScriptJson.Read(given.At(2)) as JsonObject;
        bool title = what?["pool"] is not null;
        JsonObject line = new()
        {
            ["amount"] = amount.Yuan?.ToString(),
            ["pool"] = title ? what!["pool"]!.DeepClone() : null,
            ["title"] = title ? what!.DeepClone() : null,
            ["claim"] = title ? null : (what?["id"] ?? what?["kind"])?.DeepClone(),
            ["reason"] = given.At(3).IsString() ? given.At(3).AsString() : throw new RuleStop("rule.pay-reason"),
            ["figure"] = amount.Figures.Count > 0 ? amount.Figures[^1] : null,
            ["figures"] = new JsonArray([.. amount.Figures.Select(f => JsonValue.Create(f))]),
            ["clause"] = amount.Clause ?? run.Frame.Clause,
            ["inputs"] = new JsonArray([.. amount.Inputs.Select(i => i.ToJson())]),
        };
        if (given.At(4).IsObject() && given.At(4).AsObject().Get("weight") is { } weight && !weight.IsUndefined())
        {
            line["weight"] = amounts.Weight(weight)?.ToString();
        }

        if (amount.Missing.Count > 0)
        {
            line["missing"] = new JsonArray([.. amount.Missing.Select(m => m.ToJson())]);
        }

        lines.Add(line);
        Unpriced(amount);
        return JsValue.Undefined;
    }

    // A figure the office has not filled in leaves the award met and the run without an amount; a value that is blank, or
    // that nothing can be computed of, leaves the award itself open.
    private void Unpriced(Amount amount)
    {
        bool blank = amount.Missing.Any(m => m.Kind != "figure");
        if (run.Bundle.Engine.OpensUnpriced && amount.Yuan is null && (blank || amount.Missing.Count == 0))
        {
            unpriced.Add(new RuleNode { Word = "pay", Outcome = blank ? Outcome.Missing : Outcome.Manual, Missing = amount.Missing });
        }
    }
}
