using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace CountyToolkit.Rules.Engine;

/// <summary>The object the prelude gets from us, and the rules it may enter.</summary>
internal sealed class RuleHost
{
    private readonly RuleRun run;
    private readonly ObjectInstance host;
    private JsValue words = JsValue.Undefined;

    public RuleHost(RuleRun run)
    {
        this.run = run;
        host = run.Engine.Object.Construct(Arguments.Empty);
        Money = new HostMoney(run);
        new HostNodes(run).Install(host);
        new HostItems(run).Install(host);
        new HostDates(run).Install(host);
        new HostGroup(run).Install(host);
        Money.Install(host);
        run.Add(host, "enter", arguments => Enter(TypeConverter.ToString(arguments.At(0))));
        run.Add(host, "words", _ => words);
        run.Add(host, "leave", arguments => Leave(arguments.At(0)));
    }

    public HostMoney Money { get; }

    /// <summary>Runs the prelude; the words are read by name and cannot be written.</summary>
    public JsValue Words()
    {
        // The prelude defines its dated words with a property the rules themselves have lost.
        HostBuiltins.Add(run.Engine, run.Engine.Object, "defineProperty", (_, arguments) => run.Engine.Object.DefineProperty(JsValue.Undefined, arguments));
        JsValue prelude = run.Bundle.Prelude.Run(run.Engine);
        JsValue made = prelude.Invoke(JsValue.Undefined, [new JsValue(host)]);
        run.Engine.Object.RemoveOwnProperty("defineProperty");
        words = new WordsObject(run.Engine, made.AsObject());
        return words;
    }

    /// <summary>Runs a rule's text and takes the object it declares; its frame is entered.</summary>
    public (ObjectInstance Rule, FiguresObject Figures) Declared(LoadedBundle bundle, string name, string prefix)
    {
        string id = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (!bundle.Rules.TryGetValue(id, out ParsedScript? script))
        {
            throw new RuleStop("rule.unknown-rule", name, Catalogues.NearestCode.Of(id, bundle.Rules.Keys) ?? "");
        }

        ObjectInstance? declared = null;
        JsValue declare = new ClrFunctionInstance(run.Engine, (_, arguments) =>
        {
            declared = arguments.At(0).IsObject() ? arguments.At(0).AsObject() : null;
            return JsValue.Undefined;
        });
        script.Run(run.Engine, declare, declare);
        ObjectInstance rule = declared ?? throw new RuleStop("rule.no-declaration", name);
        JsValue clause = rule.Get("clause");
        Bundles.PolicyDocument policy = bundle.PolicyFor(run.Request, bundle == run.Bundle);
        RuleFrame frame = new(policy, policy.Id, id, clause.IsString() ? clause.AsString() : null, prefix, IsClaim(rule.Get("subject")));
        run.Enter(frame);
        return (rule, new FiguresObject(run, frame));
    }

    private static bool IsClaim(JsValue subject) => subject.IsString() && subject.AsString() == "claim";

    /// <summary><c>c.rule(name)</c>: RULE of the same document, or POLICY/RULE of another that the bundle refers to.</summary>
    private ObjectInstance Enter(string name)
    {
        string[] parts = name.Split('/');
        string policy = parts.Length > 1 ? parts[0] : run.Frame.PolicyId;
        LoadedBundle bundle = run.Bundle.Find(policy)
            ?? throw new RuleStop("rule.unknown-rule", name, Catalogues.NearestCode.Of(policy, run.Bundle.Policies) ?? "");
        string prefix = run.Frame.Prefix + parts[^1] + "/";
        (ObjectInstance rule, FiguresObject figures) = Declared(bundle, policy + "/" + parts[^1], prefix);
        ObjectInstance entered = run.Engine.Object.Construct(Arguments.Empty);
        JsValue title = rule.Get("title");
        run.Titles.Push(title.IsString() ? title.AsString() : parts[^1]);
        entered.FastAddProperty("evaluate", rule.Get("evaluate"), false, false, false);
        entered.FastAddProperty("subject", new SubjectObject(run, run.Subject), false, false, false);
        entered.FastAddProperty("figures", figures, false, false, false);
        return entered;
    }

    private JsValue Leave(JsValue answer)
    {
        RuleNode node = HostNodes.Node(answer, "rule");
        RuleFrame frame = run.Leave();
        return run.Hand(new RuleNode
        {
            Word = "rule",
            Path = frame.Prefix.TrimEnd('/'),
            Label = run.Titles.Pop(),
            Outcome = node.Outcome,
            Children = [node],
            Points = node.Points,
            Classes = node.Classes,
            Fields = new System.Text.Json.Nodes.JsonObject { ["rule"] = frame.Name, ["clause"] = frame.Clause },
        });
    }
}
