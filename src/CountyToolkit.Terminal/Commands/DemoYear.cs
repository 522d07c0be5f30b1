using System.Text.Json.Nodes;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>
/// Types the demo's commands one after another. In the words, <c>{approval}</c> and <c>{sha256}</c> stand for the newest
/// open approval, <c>{out}</c> for the folder of returns and <c>{package}</c> for the package exported last.
/// </summary>
internal sealed class DemoYear(Invocation call, string folder)
{
    /// <summary>Every operator's password in the invented county.</summary>
    public const string Password = "daixi-2026";

    private readonly List<string> packages = [];
    private int steps;

    /// <summary>The county's file.</summary>
    public string File { get; } = Path.Combine(folder, "daixi.db");

    private string Returns => Path.Combine(folder, "returns");

    /// <summary>Shows a heading, or types a command and shows what it answers.</summary>
    public ExitCode Take(DemoStep step)
    {
        if (step.Heading is not null)
        {
            call.Output.Line("");
            call.Output.Line($"== {step.Heading.Split(" · ")[call.Language == Language.Chinese ? 0 : ^1]} ==");
            return ExitCode.Done;
        }

        string[] words = [.. step.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Filled)];
        call.Output.Line($"$ county {string.Join(' ', words)}{(step.Operator.Length == 0 ? "" : " --operator " + step.Operator)}");
        steps++;
        (int code, string answer) = Type(step.Operator, words);
        string[] there = Directory.Exists(Returns) ? Directory.GetDirectories(Returns) : [];
        packages.AddRange([.. there.Except(packages)]);
        call.Output.Line(answer.TrimEnd());
        if (!step.Refused)
        {
            return (ExitCode)code;
        }

        call.Output.Say("demo.refused", $"{code}");
        return code is (int)ExitCode.BadInput or (int)ExitCode.NotAllowed ? ExitCode.Done : ExitCode.NotProven;
    }

    /// <summary>What the demo made.</summary>
    public JsonObject Summary() => new() { ["folder"] = folder, ["file"] = File, ["steps"] = steps };

    private string Filled(string word) => word switch
    {
        "{approval}" => OpenApproval()["id"]!.ToString(),
        "{sha256}" => OpenApproval()["sha256"]!.GetValue<string>(),
        "{package}" => packages[^1],
        "{out}" => Returns,
        _ when System.IO.File.Exists(Path.Combine(folder, word)) => Path.Combine(folder, word),
        _ => word,
    };

    private JsonObject OpenApproval()
    {
        (_, string answer) = Type("", ["approvals", "list", "--json"]);
        return JsonNode.Parse(answer)!.AsArray().OfType<JsonObject>().Last(a => a["decision"] is null);
    }

    private (int Code, string Answer) Type(string who, string[] words)
    {
        using StringWriter answer = new();
        using StringWriter aside = new();
        Surroundings clerk = call.Surroundings with
        {
            Out = answer,
            Error = words.Contains("--json") ? aside : answer,
            Watched = false,
            Environment = name => name switch
            {
                "COUNTY_DB" => File,
                "COUNTY_OPERATOR" => who.Length == 0 ? null : who,
                "COUNTY_PASSWORD" or "COUNTY_NEW_PASSWORD" => Password,
                _ => call.Surroundings.Environment(name),
            },
        };
        int code = CountyProgram.Run([.. words, "--lang", call.Language == Language.Chinese ? "zh" : "en"], clerk);
        return (code, answer.ToString());
    }
}
