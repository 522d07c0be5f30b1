using System.Text.Json;
using System.Text.Json.Nodes;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace CountyToolkit.Rules.Engine;

/// <summary>Data between us and a script. Out of a script only own data properties are read: no getter, no toString, no toJSON runs.</summary>
internal static class ScriptJson
{
    private const int Depth = 12;

    public static JsonNode? Read(JsValue value, int depth = 0)
    {
        if (value.IsUndefined() || value.IsNull())
        {
            return null;
        }

        if (value.IsString())
        {
            return JsonValue.Create(Text(value));
        }

        if (value.IsBoolean())
        {
            return JsonValue.Create(value.AsBoolean());
        }

        if (value.IsNumber())
        {
            string digits = TypeConverter.ToString(value);
            return Exact.TryParse(digits, out _) ? JsonNode.Parse(digits) : throw new RuleStop("rule.not-a-number", digits);
        }

        if (depth >= Depth)
        {
            throw new RuleStop("rule.data-too-deep");
        }

        return value.AsObject() switch
        {
            ArrayInstance array => Array(array, depth),
            PlacedObject => throw new RuleStop("rule.opaque", ""),
            ICallable => throw new RuleStop("rule.not-data"),
            ObjectInstance plain => Object(plain, depth),
        };
    }

    public static JsValue Write(Jint.Engine engine, JsonNode? node) => node switch
    {
        null => JsValue.Null,
        JsonObject properties => Write(engine, properties),
        JsonArray items => Write(engine, items.Select(i => Write(engine, i))),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True => JsValue.True,
            JsonValueKind.False => JsValue.False,
            JsonValueKind.Number => new JsValue(Convert.ToDouble(decimal.Parse(node.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture))),
            _ => new JsValue(node.GetValue<string>()),
        },
    };

    public static JsValue Write(Jint.Engine engine, IEnumerable<JsValue> items)
    {
        ObjectInstance array = engine.Array.Construct(Arguments.Empty);
        engine.Array.PrototypeObject.Push(array, [.. items]);
        return array;
    }

    /// <summary>An exact number as the script's nearest number.</summary>
    public static JsValue Number(Exact value) =>
        Convert.ToDouble(value.ToDecimalText(12), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The elements of an array; null when it is none.</summary>
    /// <exception cref="RuleStop">It claims to be longer than an array may be.</exception>
    public static IReadOnlyList<JsValue>? Elements(JsValue value)
    {
        if (!value.IsObject() || value.AsObject() is not ArrayInstance array)
        {
            return null;
        }

        uint length = Length(array);
        List<JsValue> elements = [];
        for (uint at = 0; at < length; at++)
        {
            PropertyDescriptor own = array.GetOwnProperty(at.ToString(System.Globalization.CultureInfo.InvariantCulture));
            elements.Add(Data(own));
        }

        return elements;
    }

    public static uint Length(ObjectInstance array)
    {
        uint length = TypeConverter.ToUint32(Data(array.GetOwnProperty("length")));
        return length <= RuleLimits.ArrayLength ? length : throw new RuleStop("rule.array-too-long", length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public static string Text(JsValue value)
    {
        string text = value.AsString();
        return text.Length <= RuleLimits.TextLength ? text : throw new RuleStop("rule.text-too-long");
    }

    private static JsValue Write(Jint.Engine engine, JsonObject properties)
    {
        ObjectInstance made = engine.Object.Construct(Arguments.Empty);
        foreach ((string name, JsonNode? value) in properties)
        {
            made.FastAddProperty(name, Write(engine, value), true, true, true);
        }

        return made;
    }

    private static JsonArray Array(ArrayInstance array, int depth) => [.. Elements(array)!.Select(e => Read(e, depth + 1))];

    private static JsonObject Object(ObjectInstance plain, int depth)
    {
        JsonObject made = [];
        foreach ((string name, PropertyDescriptor own) in plain.GetOwnProperties())
        {
            if (own.Enumerable == true)
            {
                made[name] = Read(Data(own), depth + 1);
            }
        }

        return made;
    }

    private static JsValue Data(PropertyDescriptor own) =>
        own.IsDataDescriptor() && own.Value is { } value ? value : JsValue.Undefined;
}
