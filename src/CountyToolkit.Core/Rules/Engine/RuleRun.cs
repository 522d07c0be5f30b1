using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Expressions;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Rules.Items;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>One evaluation in one fresh engine: whose facts, on which day, inside which rule, and the nodes made so far.</summary>
internal sealed class RuleRun
{
    private readonly Stack<RuleFrame> frames = new();

    public RuleRun(LoadedBundle bundle, RuleRequest request)
    {
        Bundle = bundle;
        Request = request;
        Engine = new Jint.Engine(options => options.Strict().MaxStatements(RuleLimits.Statements).Culture(System.Globalization.CultureInfo.InvariantCulture));
    }

    public Jint.Engine Engine { get; }

    public LoadedBundle Bundle { get; }

    public RuleRequest Request { get; }

    public Catalogue Catalogue => Bundle.Catalogue;

    public DateOnly SeenOn => Request.CheckOn;

    public int DataYear => Request.DataYear;

    /// <summary>The subject words read; changes with the member in a group rule.</summary>
    public Subject Subject { get; set; } = null!;

    /// <summary>Depth of <c>c.item</c> functions: <c>e.value</c> may be read only inside one.</summary>
    public int InsideItem { get; set; }

    /// <summary>Titles of the rules referred to and not left yet.</summary>
    public Stack<string> Titles { get; } = new();

    /// <summary>What each member of a group gets, by its place.</summary>
    public Dictionary<int, RuleNode> Results { get; } = [];

    /// <summary>Readings used by their default since the last item: they mark the next.</summary>
    public SortedSet<string> UnsettledReadings { get; } = new(StringComparer.Ordinal);

    public RuleFrame Frame => frames.Peek();

    public void Enter(RuleFrame frame)
    {
        if (frames.Any(f => f.Name == frame.Name))
        {
            throw new RuleStop("rule.circular", frame.Name);
        }

        frames.Push(frame);
    }

    public RuleFrame Leave() => frames.Pop();

    /// <summary>The facts as words read them now; a rule about a claim reads the claim first.</summary>
    public FactsView View() => new(Subject.Facts, Catalogue, SeenOn, DataYear, Frame.OfClaim);

    /// <summary>What an item is judged in now.</summary>
    public EvaluationContext Context() => new()
    {
        View = View(),
        Policy = Frame.Policy,
        Rule = Frame.Name,
        Date = Request.Date,
        Purpose = Request.Purpose,
        PolicyYear = Request.PolicyYear,
    };

    /// <summary>An expression, read once for all subjects of a bundle.</summary>
    /// <exception cref="RuleTextError">It cannot be read.</exception>
    public Expression Expression(string text) => Bundle.Expression(text);

    public string PathOf(string id) => Frame.Prefix + id;

    /// <summary>Adds a function of ours to the object the prelude gets.</summary>
    public void Add(ObjectInstance host, string name, Func<JsValue[], JsValue> work) => HostBuiltins.Add(Engine, host, name, (_, arguments) =>
    {
        RuleGuard.Current.Check();
        return work(arguments);
    });

    /// <summary>A handle a rule may pass on.</summary>
    public JsValue Hand(object target) => new HostHandle(Engine, target);

    /// <summary>Marks a node that is an item with the readings that were used by default for it.</summary>
    public RuleNode Note(RuleNode node)
    {
        if (node.Path is not null && UnsettledReadings.Count > 0)
        {
            node.Fields["readings"] = new JsonArray([.. UnsettledReadings.Select(r => JsonValue.Create(r))]);
            UnsettledReadings.Clear();
        }

        return node;
    }

    /// <summary>The number of a figure, a cell or a bare number; null when the office has not filled it in.</summary>
    /// <exception cref="RuleStop"><c>rule.not-a-figure</c>.</exception>
    public static Exact? FigureNumber(JsValue value, string word)
    {
        if (value.IsNumber())
        {
            return Exact.TryParse(TypeConverter.ToString(value), out Exact number) ? number : throw new RuleStop("rule.not-a-number", word);
        }

        return BoundOf(value, word).Value;
    }

    /// <summary>The bound a figure or cell stands for.</summary>
    public static Bound BoundOf(JsValue value, string word) =>
        (value.IsObject() && value.AsObject() is FigureObject { Figure: { Bands: null, Table: null } figure } ? figure.Bound
            : HostHandle.Of<FigureCell>(value)?.Bound) ?? throw new RuleStop("rule.not-a-figure", word);

    /// <summary>A figure as fields of an item: <c>bound, unit, figure, clause</c>.</summary>
    public static JsonObject FigureJson(JsValue value)
    {
        if (value.IsNumber())
        {
            return new JsonObject { ["bound"] = TypeConverter.ToString(value) };
        }

        Bound bound = BoundOf(value, "bound");
        return new JsonObject { ["bound"] = bound.Value?.ToString(), ["unit"] = bound.Unit, ["figure"] = bound.Figure, ["clause"] = bound.Clause };
    }

    public static MissingFact BlankFigure(JsValue value) => new("figure", BoundOf(value, "figure").Figure ?? "");
}
