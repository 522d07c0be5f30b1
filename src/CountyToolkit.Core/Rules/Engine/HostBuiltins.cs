using System.Globalization;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace CountyToolkit.Rules.Engine;

/// <summary>
/// What a rule finds of JavaScript's own library: what would depend on chance, clock or machine, or what this engine
/// gets wrong, is taken away or replaced. The measurements behind each line are in <c>src/README.md</c>.
/// </summary>
internal static class HostBuiltins
{
    private static readonly string[] Globals =
        ["eval", "Function", "Date", "RegExp", "JSON", "encodeURI", "encodeURIComponent", "decodeURI", "decodeURIComponent"];

    private static readonly string[] Mathematics =
        ["random", "pow", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "atan2"];

    private static readonly string[] OfText =
        ["match", "replace", "search", "localeCompare", "toLocaleLowerCase", "toLocaleUpperCase", "substr"];

    private static readonly string[] OfObjects =
        ["getPrototypeOf", "getOwnPropertyDescriptor", "getOwnPropertyNames", "create", "defineProperty", "defineProperties", "seal", "freeze", "preventExtensions", "isSealed", "isFrozen", "isExtensible"];

    public static void Install(Jint.Engine engine)
    {
        Remove(engine.Global, Globals);
        Remove(engine.Math, Mathematics);
        Remove(engine.Object, OfObjects);
        Remove(engine.Object.PrototypeObject, "toLocaleString", "isPrototypeOf", "propertyIsEnumerable");
        Remove(engine.Function.PrototypeObject, "constructor", "apply", "bind", "toString");
        Remove(engine.Number.PrototypeObject, "toLocaleString", "toExponential", "toPrecision", "valueOf");
        Remove(engine.String.PrototypeObject, OfText);
        Remove(engine.String.PrototypeObject, "valueOf");
        Remove(engine.Array.PrototypeObject, "toLocaleString");
        Bound(engine, engine.Array.PrototypeObject, value => ScriptJson.Length(value.AsObject()));
        Bound(engine, engine.String.PrototypeObject, value => ScriptJson.Text(value));
        HostTexts.Install(engine);
        Splice(engine);
        Add(engine, engine.Object, "keys", (_, arguments) => Keys(engine, arguments.At(0)));
        Add(engine, engine.Function.PrototypeObject, "toString", (_, _) => throw new RuleStop("rule.not-data"));
        Nameless(engine);
        Add(engine, engine.Array.PrototypeObject, "sort", (self, arguments) => ScriptSort.Sort(engine, self, arguments));
        Add(engine, engine.Array.PrototypeObject, "join", (self, arguments) => Join(self, arguments));
        Add(engine, engine.Array.PrototypeObject, "toString", (self, _) => Join(self, []));
        Add(engine, engine.Number.PrototypeObject, "toFixed", (self, arguments) => Fixed(self, arguments.At(0)));
        Units(engine);
    }

    public static void Add(Jint.Engine engine, ObjectInstance to, string name, Func<JsValue, JsValue[], JsValue> work) =>
        to.FastAddProperty(name, new ClrFunctionInstance(engine, work), true, false, true);

    private static void Remove(ObjectInstance from, params string[] names)
    {
        foreach (string name in names)
        {
            from.RemoveOwnProperty(name);
        }
    }

    /// <summary>Loops inside the engine see no limit: none is entered over more than an array or a text may hold.</summary>
    private static void Bound(Jint.Engine engine, ObjectInstance prototype, Action<JsValue> check)
    {
        foreach ((string name, FunctionInstance inner) in prototype.GetOwnProperties()
            .Where(p => p.Value.Value?.TryCast<FunctionInstance>() is not null and not ArrayConstructor && p.Key != "constructor")
            .Select(p => (p.Key, p.Value.Value!.TryCast<FunctionInstance>())).ToList())
        {
            Add(engine, prototype, name, (self, arguments) =>
            {
                if (self.IsObject() ? self.AsObject() is ArrayInstance : self.IsString())
                {
                    check(self);
                }

                RuleGuard.Current.Check();
                return inner.Call(self, arguments);
            });
        }
    }

    private static JsValue Join(JsValue self, JsValue[] arguments)
    {
        string separator = arguments.At(0).IsUndefined() ? "," : TypeConverter.ToString(arguments.At(0));
        IReadOnlyList<JsValue> elements = ScriptJson.Elements(self) ?? throw new RuleStop("rule.not-a-list", "join");
        long length = 0;
        List<string> texts = [];
        foreach (JsValue element in elements)
        {
            RuleGuard.Current.Check();
            string text = element.IsUndefined() || element.IsNull() ? "" : TypeConverter.ToString(element);
            length += text.Length + separator.Length;
            texts.Add(length <= RuleLimits.TextLength ? text : throw new RuleStop("rule.text-too-long"));
        }

        return string.Join(separator, texts);
    }

    /// <summary>Halves go away from zero, as JavaScript has it; the engine's own goes to even.</summary>
    private static JsValue Fixed(JsValue self, JsValue places)
    {
        var number = TypeConverter.ToNumber(self);
        int decimals = (int)TypeConverter.ToInteger(places);
        if (decimals is < 0 or > 20 || Math.Abs(number) >= 1e21 || !Exact.TryParse(number.ToString("E400", CultureInfo.InvariantCulture), out Exact exact))
        {
            throw new RuleStop("rule.not-a-number", TypeConverter.ToString(self));
        }

        string text = exact.ToDecimalText(decimals);
        return exact.Sign < 0 && text[0] != '-' ? "-" + text : text;
    }

    /// <summary><c>splice(start)</c> takes the rest; the engine's own takes nothing.</summary>
    private static void Splice(Jint.Engine engine)
    {
        FunctionInstance inner = engine.Array.PrototypeObject.Get("splice").TryCast<FunctionInstance>();
        Add(engine, engine.Array.PrototypeObject, "splice", (self, arguments) =>
            inner.Call(self, arguments.Length == 1 ? [arguments[0], ScriptJson.Length(self.AsObject())] : arguments));
    }

    /// <summary>Whole-number keys first, in their order, then the others as they were added.</summary>
    private static JsValue Keys(Jint.Engine engine, JsValue of)
    {
        ObjectInstance from = of.IsObject() && of.AsObject() is not PlacedObject ? of.AsObject() : throw new RuleStop("rule.not-data");
        string[] keys = [.. from.GetOwnProperties().Where(p => p.Value.Enumerable == true).Select(p => p.Key)];
        return ScriptJson.Write(engine, keys.Where(IsIndex).OrderBy(k => uint.Parse(k, CultureInfo.InvariantCulture)).Concat(keys.Where(k => !IsIndex(k))).Select(k => new JsValue(k)));
    }

    private static bool IsIndex(string key) =>
        uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out uint index) && index.ToString(CultureInfo.InvariantCulture) == key;

    /// <summary>Functions without a name of their own have none here, and one guessed from where they stand elsewhere.</summary>
    private static void Nameless(Jint.Engine engine)
    {
        JsValue stop = new ClrFunctionInstance(engine, (_, _) => throw new RuleStop("rule.not-data"));
        engine.Function.PrototypeObject.DefineOwnProperty("name", new PropertyDescriptor(stop, JsValue.Undefined, false, false), false);
    }

    /// <summary>Money in a rule is whole 分: <c>20 * 万元</c>.</summary>
    private static void Units(Jint.Engine engine)
    {
        engine.Global.FastAddProperty("元", 100, false, false, false);
        engine.Global.FastAddProperty("万元", 1_000_000, false, false, false);
        engine.Global.FastAddProperty("亿元", 10_000_000_000, false, false, false);
    }
}
