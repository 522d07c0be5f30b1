using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Items;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// <c>e</c>: what a rule may read of its subject. Fields give text, true, false or null; a list that was never asked for
/// ends the item (or the rule) as 待补数据; nothing dated after the day criteria are seen is shown.
/// </summary>
internal sealed class SubjectObject(RuleRun run, Subject subject) : PlacedObject(run.Engine)
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["titles"] = "on",
        ["credentials"] = "from",
        ["incidents"] = "on",
        ["lists"] = "from",
        ["grades"] = "",
        ["ledger"] = "",
        ["inquiries"] = "on",
    };

    public Subject Subject { get; } = subject;

    protected override JsValue Read(string name) => name switch
    {
        "creditCode" or "name" or "region" or "town" or "industry" or "registeredOn" or "movedInOn" or "aboveScale" or "entity" or "tags" or "claim"
            => ScriptJson.Write(Engine, Subject.Json[name]),
        "value" or "值" => new ClrFunctionInstance(Engine, (_, arguments) => Value(arguments)),
        "attribute" or "属性" => new ClrFunctionInstance(Engine, (_, arguments) => Attribute(TypeConverter.ToString(arguments.At(0)))),
        "firstRecognised" or "首次认定" => new ClrFunctionInstance(Engine, (_, arguments) => FirstRecognised(arguments.At(0))),
        "held" or "持有" => new ClrFunctionInstance(Engine, (_, arguments) => Held(TypeConverter.ToString(arguments.At(0)))),
        "updates" or "年度更新" => new ClrFunctionInstance(Engine, (_, arguments) => Updates(TypeConverter.ToString(arguments.At(0)))),
        _ when Lists.ContainsKey(name) => ScriptJson.Write(Engine, List(name)),
        _ => throw new RuleStop("rule.unknown-fact", name, NearestCode.Of(name, [.. Lists.Keys, "name", "region", "town", "industry", "registeredOn", "movedInOn", "aboveScale", "entity", "tags", "claim", "value", "attribute", "firstRecognised", "held", "updates"]) ?? ""),
    };

    private JsonArray List(string name)
    {
        if (Subject.Json[name] is not JsonArray all)
        {
            throw new BlankStop(new MissingFact("list", name));
        }

        string by = Lists[name];
        return [.. all.Where(row => by.Length == 0 || StrictJson.Date((row as JsonObject)?[by]) is not { } on || on <= run.SeenOn).Select(row => row?.DeepClone())];
    }

    private JsValue FirstRecognised(JsValue year)
    {
        int wanted = year.IsNumber() ? (int)TypeConverter.ToInteger(year) : throw new RuleStop("rule.whole-number", "firstRecognised");
        IReadOnlyList<Facts.TitleFact> titles = Subject.Facts.Titles ?? throw new BlankStop(new MissingFact("list", "titles"));
        return ScriptJson.Write(Engine, Title.FirstRecognised(titles, wanted, run.Context()).Select(t => ScriptJson.Write(Engine, Title.Json(t))));
    }

    /// <summary>The event under which a title is held on the day; null when it is not.</summary>
    private JsValue Held(string pool)
    {
        Items.ItemCodes.Pool(pool, run.Catalogue);
        IReadOnlyList<Facts.TitleFact> titles = Subject.Facts.Titles ?? throw new BlankStop(new MissingFact("list", "titles"));
        return Title.Held(titles, pool, run.SeenOn) is { } held ? ScriptJson.Write(Engine, Title.Json(held)) : JsValue.Null;
    }

    /// <summary>The years a title's yearly update was made in; an office that keeps no updates leaves them blank, which is not none.</summary>
    private JsValue Updates(string pool)
    {
        Items.ItemCodes.Pool(pool, run.Catalogue);
        JsonArray[] kept = [.. List("titles").OfType<JsonObject>().Where(t => StrictJson.Text(t["pool"]) == pool).Select(t => t["updates"]).OfType<JsonArray>()];
        return kept.Length == 0 ? throw new BlankStop(new MissingFact("list", "updates"))
            : ScriptJson.Write(Engine, new JsonArray([.. kept.SelectMany(y => y).Select(y => y?.DeepClone())]));
    }

    private JsValue Value(JsValue[] arguments)
    {
        if (run.InsideItem == 0)
        {
            throw new RuleStop("rule.value-outside-item");
        }

        string code = TypeConverter.ToString(arguments.At(0));
        if (!run.Catalogue.TryIndicator(code, out IndicatorEntry? indicator))
        {
            throw new RuleStop("rule.unknown-code", code, run.Catalogue.Nearest("indicator", code) ?? "");
        }

        string period = arguments.Length > 1 ? TypeConverter.ToString(arguments[1]) : run.DataYear.ToString(CultureInfo.InvariantCulture);
        Exact value = Subject.Facts.Value(indicator.Code, period) ?? throw new BlankStop(new MissingFact("indicator", indicator.Code, period));
        Exact scaled = value * Exact.Of(BigInteger.Pow(10, indicator.Decimals));
        return scaled.Denominator.IsOne && BigInteger.Abs(scaled.Numerator) < (BigInteger)9_007_199_254_740_991
            ? (long)scaled.Numerator : throw new RuleStop("rule.number-too-large", code);
    }

    private JsValue Attribute(string code)
    {
        if (!run.Catalogue.TryAttribute(code, out AttributeEntry? attribute))
        {
            throw new RuleStop("rule.unknown-code", code, run.Catalogue.Nearest("attribute", code) ?? "");
        }

        string value = Subject.Facts.Attributes.GetValueOrDefault(attribute.Code) ?? throw new BlankStop(new MissingFact("attribute", attribute.Code));
        return value switch { "true" => true, "false" => false, _ => value };
    }
}
