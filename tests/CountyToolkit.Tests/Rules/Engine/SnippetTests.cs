using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Engine;
using CountyToolkit.Rules.Engine.Lint;
using CountyToolkit.Tests.House;
using Jint.Native;
using Jint.Native.Array;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>
/// 525 pieces of ES5 and what Node 20 answers to each. A rule may hold such a piece only if it gives that answer here: every
/// other one is refused when the rule is saved, or stops its verdict with an error. None answers otherwise in silence.
/// </summary>
public sealed class SnippetTests
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Tied = ["same", "refused", "stopped"];

    [Fact]
    public void None_answers_otherwise_than_elsewhere_in_silence()
    {
        JsonArray snippets = JsonNode.Parse(Repository.Read("tests/CountyToolkit.Tests/Rules/Engine/es5-snippets.json"))!.AsArray();
        ILookup<string, string> outcomes = snippets.OfType<JsonObject>().ToLookup(Outcome, s => $"{s["id"]}: {s["code"]}", StringComparer.Ordinal);
        Assert.Equal(525, snippets.Count);
        Assert.Empty(outcomes.Where(o => !Tied.Contains(o.Key)).SelectMany(o => o.Select(s => s + "\n   " + o.Key)));

        // Were everything refused, none would differ either.
        Assert.InRange(outcomes["same"].Count(), 200, 525);
    }

    private static string Outcome(JsonObject snippet)
    {
        string code = "var out = rule;\n" + snippet["code"];
        if (IsRefused(code))
        {
            return "refused";
        }

        StringBuilder shown = new();
        bool threw = Threw(code, shown);
        string expected = (string)snippet["out"]!, answer = shown.ToString().TrimEnd('\n');
        bool expectsThrow = snippet["error"] is not null;
        if (answer == expected && threw == expectsThrow)
        {
            return "same";
        }

        return threw && expected.StartsWith(answer, StringComparison.Ordinal) ? "stopped" : $"{answer.ReplaceLineEndings(" / ")} in place of {expected.ReplaceLineEndings(" / ")}";
    }

    private static bool IsRefused(string code)
    {
        try
        {
            LintSubject subject = new("s", ScriptParser.Parse(code, "s.js"), null, AScript.Loaded(AScript.Bundle()).Catalogue, new HashSet<string>());
            SyntaxLint.Check(subject);
            ScopeLint.Check(subject);
            return subject.Findings.Count > 0;
        }
        catch (RuleStop)
        {
            return true;
        }
    }

    private static bool Threw(string code, StringBuilder shown)
    {
        // As RuleRun makes its engine.
        Jint.Engine engine = new(options => options.Strict().MaxStatements(RuleLimits.Statements).Culture(CultureInfo.InvariantCulture));
        HostBuiltins.Install(engine);
        ClrFunctionInstance output = new(engine, (_, arguments) =>
        {
            shown.Append(Show(arguments.Length > 0 ? arguments[0] : JsValue.Undefined)).Append('\n');
            return JsValue.Undefined;
        });
        RuleGuard.Current.Start();
        try
        {
            ParsedScript.Rule(code, "s.js").Run(engine, output, output);
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }

    private static string Show(JsValue value) =>
        value.IsUndefined() ? "undefined"
        : value.IsNull() ? "null"
        : value.IsBoolean() ? (value.AsBoolean() ? "true" : "false")
        : value.IsNumber() ? Number(value.AsNumber())
        : value.IsString() ? Quote(value.AsString())
        : value.AsObject() is ArrayInstance array ? "[" + string.Join(",", Elements(array)) + "]"
        : value.TryCast<ICallable>() is not null ? "function"
        : "{" + string.Join(",", Keys(value).Select(k => k + ":" + Show(value.AsObject().Get(k)))) + "}";

    private static IEnumerable<string> Elements(ArrayInstance array)
    {
        int length = (int)TypeConverter.ToInteger(array.Get("length"));
        for (int i = 0; i < length; i++)
        {
            string key = i.ToString(CultureInfo.InvariantCulture);
            yield return array.HasProperty(key) ? Show(array.Get(key)) : "<hole>";
        }
    }

    // Whole numbers first and in order, as elsewhere.
    private static IEnumerable<string> Keys(JsValue value)
    {
        string[] keys = [.. value.AsObject().GetOwnProperties().Where(p => p.Value.Enumerable == true).Select(p => p.Key)];
        return keys.Where(k => uint.TryParse(k, out _)).OrderBy(uint.Parse).Concat(keys.Where(k => !uint.TryParse(k, out _)));
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text, Quoted);

    private static string Number(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return double.IsNegative(number) ? "-0" : "0";
        }

        string shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(number) is >= 1e-6 and < 1e21 ? decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal plain) ? plain.ToString(CultureInfo.InvariantCulture) : number.ToString("F0", CultureInfo.InvariantCulture)
            : shortest.Replace("E-0", "e-", StringComparison.Ordinal).Replace("E+0", "e+", StringComparison.Ordinal).Replace('E', 'e');
    }
}
