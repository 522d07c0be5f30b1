using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>What broke a rule, as a code with parameters and a place in its text; the sentence is rendered later.</summary>
internal static class RuleFault
{
    private const int LongestParameter = 200;

    public static JsonObject Describe(Exception fault)
    {
        (string code, IEnumerable<string> args, ScriptSite? site) = fault switch
        {
            RuleStop stop => (stop.Code, stop.Args, stop.Site),
            RuleTextError text => (text.Code, text.Args, null),
            JavaScriptException script => ("rule.script-error", [Said(script)], Of(script)),
            StatementsCountOverflowException => ("rule.too-many-steps", [], null),
            RecursionDepthOverflowException => ("rule.too-deep", [], null),
            InsufficientExecutionStackException => ("rule.too-deep", [], null),
            OutOfMemoryException => ("rule.memory", [], null),
            RegexMatchTimeoutException => ("rule.match-timeout", [], null),
            TimeoutException => ("rule.deadline", [], null),
            OfficeError office => (office.Code, [office.Where ?? "", office.Value ?? "", .. office.Args], null),
            _ => ("rule.engine-error", new[] { fault.GetType().Name }, (ScriptSite?)null),
        };
        site ??= RuleGuard.Current.Site;
        return Json(code, args, site);
    }

    public static JsonObject Json(string code, IEnumerable<string> args, ScriptSite? site) => new()
    {
        ["code"] = code,
        ["args"] = new JsonArray([.. args.Select(a => JsonValue.Create(a.Length > LongestParameter ? a[..LongestParameter] : a))]),
        ["file"] = site?.File,
        ["line"] = site?.Line,
        ["column"] = site?.Column,
    };

    // Only data is read of what was thrown: a getter of the script must not run again here.
    private static string Said(JavaScriptException script)
    {
        if (script.Error.IsString())
        {
            return script.Error.AsString();
        }

        ObjectInstance? thrown = script.Error.IsObject() && script.Error.AsObject() is not PlacedObject ? script.Error.AsObject() : null;
        return thrown is null ? "" : string.Join(": ", new[] { Data(thrown, "name"), Data(thrown, "message") }.Where(t => t.Length > 0));
    }

    private static string Data(ObjectInstance thrown, string name) =>
        thrown.GetProperty(name) is { } own && own.IsDataDescriptor() && own.Value is { } value && value.IsString() ? value.AsString() : "";

    private static ScriptSite? Of(JavaScriptException script) =>
        script.Location is { Start.Line: > 0 } at && at.Source is { Length: > 0 } file && file != "prelude.js"
            ? new ScriptSite(file, at.Start.Line, at.Start.Column + 1) : null;
}
