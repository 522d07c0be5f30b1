using System.Globalization;
using Jint.Native;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>Words on text that the engine gets wrong: reading numbers out of it, an empty search, case beyond ASCII, <c>valueOf</c>.</summary>
internal static class HostTexts
{
    public static void Install(Jint.Engine engine)
    {
        HostBuiltins.Add(engine, engine.Global, "parseFloat", (_, arguments) => Number(TypeConverter.ToString(arguments.At(0))));
        HostBuiltins.Add(engine, engine.String.PrototypeObject, "indexOf", (self, arguments) => IndexOf(self, arguments));
        HostBuiltins.Add(engine, engine.String.PrototypeObject, "toUpperCase", (self, _) => Plain(self).ToUpperInvariant());
        HostBuiltins.Add(engine, engine.String.PrototypeObject, "toLowerCase", (self, _) => Plain(self).ToLowerInvariant());
        HostBuiltins.Add(engine, engine.String.PrototypeObject, "valueOf", (self, _) => Primitive(self));
        HostBuiltins.Add(engine, engine.Number.PrototypeObject, "valueOf", (self, _) => Primitive(self));
    }

    private static JsValue Primitive(JsValue self) => self.IsPrimitive() ? self : throw new RuleStop("rule.not-data");

    private static JsValue IndexOf(JsValue self, JsValue[] arguments)
    {
        string text = TypeConverter.ToString(self), wanted = TypeConverter.ToString(arguments.At(0));
        int from = (int)Math.Clamp(TypeConverter.ToInteger(arguments.At(1)), 0, text.Length);
        return text.IndexOf(wanted, from, StringComparison.Ordinal);
    }

    /// <summary>Upper and lower case differ from place to place beyond ASCII; Chinese has none.</summary>
    private static string Plain(JsValue self)
    {
        string text = ScriptJson.Text(TypeConverter.ToString(self));
        return text.Any(c => !char.IsAscii(c) && (char.IsUpper(c) || char.IsLower(c))) ? throw new RuleStop("rule.text-case") : text;
    }

    /// <summary>The longest beginning that is a number, as JavaScript reads it.</summary>
    private static JsValue Number(string text)
    {
        string trimmed = text.Trim();
        int at = trimmed.Length > 0 && trimmed[0] is '-' or '+' ? 1 : 0;
        if (trimmed[at..].StartsWith("Infinity", StringComparison.Ordinal))
        {
            return Convert.ToDouble(trimmed[0] == '-' ? "-Infinity" : "Infinity", CultureInfo.InvariantCulture);
        }

        int whole = Digits(trimmed, at), end = whole;
        if (end < trimmed.Length && trimmed[end] == '.')
        {
            end = Digits(trimmed, end + 1);
        }

        if (end - at == 0 || (end - at == 1 && trimmed[at] == '.'))
        {
            return TypeConverter.ToNumber(JsValue.Undefined);
        }

        int power = end + 1 < trimmed.Length && trimmed[end] is 'e' or 'E' ? end + (trimmed[end + 1] is '-' or '+' ? 2 : 1) : end;
        int last = power > end ? Digits(trimmed, power) : end;
        return Convert.ToDouble(trimmed[..(last > power ? last : end)], CultureInfo.InvariantCulture);
    }

    private static int Digits(string text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
