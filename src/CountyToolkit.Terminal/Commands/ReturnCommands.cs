using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Returns;
using CountyToolkit.Returns.Packages;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county returns</c>: forms filled, packages made and verified.</summary>
internal static class ReturnCommands
{
    private static readonly Argument<string> Form = Verb.Argument<string>("FORM");
    private static readonly Argument<string> Package = Verb.Argument<string>("PACKAGE");
    private static readonly Option<string> PeriodOption = Verb.Option<string>("--period", "P", required: true);
    private static readonly Option<string> Out = Verb.Option<string>("--out", "DIR", required: true);
    private static readonly Option<long?> Run = Verb.Option<long?>("--run", "R");
    private static readonly Option<string?> Pool = Verb.Option<string?>("--pool", "POOL");
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "D");
    private static readonly Option<string?> Code = Verb.Option<string?>("--code", "H");

    public static Command Build() => Verb.Noun(
        "returns",
        Verb.Of("returns", "forms", Forms),
        Verb.Of("returns", "check", Check, Form, PeriodOption, Run, Pool, On),
        Verb.Of("returns", "export", Export, Form, PeriodOption, Out, Run, Pool, On),
        Verb.Of("returns", "list", List),
        Verb.Of("returns", "verify", Verify, Package, Code));

    private static ExitCode Forms(Invocation call)
    {
        Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, null);
        FormLibrary library = new(catalogue, ScriptFolders.Of(call.Surroundings, null));
        call.Output.List(
            [.. library.All().Select(f => new JsonObject
            {
                ["form"] = f.Id,
                ["year"] = f.Year,
                ["name"] = f.Name,
                ["columns"] = f.Columns.Count,
                ["version"] = f.Version,
                ["needsRun"] = f.Rows == FormRows.AwardRun,
            })],
            "form",
            "year",
            "name",
            "columns");
        return ExitCode.Done;
    }

    private static ExitCode Check(Invocation call) => SignedIn.Read(call, file =>
    {
        Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, file.Path);
        FormLibrary library = new(catalogue, ScriptFolders.Of(call.Surroundings, file.Path));
        ReturnTable table = new FillForm(file.Connection, catalogue, library).Run(Request(call));
        call.Output.Answer(
            new JsonObject
            {
                ["form"] = table.Form.Id,
                ["rows"] = table.Rows.Count,
                ["findings"] = new JsonArray([.. table.Findings.Select(f => Finding(call, f))]),
            },
            () => Tell(call, table));
        return ExitCode.Done;
    });

    private static ExitCode Export(Invocation call) => SignedIn.Run(call, session =>
    {
        Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, session.File.Path);
        FormLibrary library = new(catalogue, ScriptFolders.Of(call.Surroundings, session.File.Path));
        ReturnPackage package = new ExportReturn(session, catalogue, library).Run(Request(call), call.Need(Out));
        call.Output.Answer(
            new JsonObject
            {
                ["files"] = new JsonArray([.. package.Files.Select(f => (JsonNode?)f)]),
                ["package"] = package.Folder,
                ["sha256"] = package.ManifestSha256,
                ["checkCode"] = Sha256.CheckCode(package.ManifestSha256),
                ["rows"] = package.Table.Rows.Count,
                ["findings"] = new JsonArray([.. package.Table.Findings.Select(f => Finding(call, f))]),
            },
            () =>
            {
                Tell(call, package.Table);
                foreach (string path in package.Files)
                {
                    call.Output.Line(path);
                }

                call.Output.Say("returns.exported", package.ManifestSha256, Sha256.CheckCode(package.ManifestSha256));
            });
        return ExitCode.Done;
    });

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List(
            [.. new ReturnStore(file.Connection).All().Select(e => new JsonObject
            {
                ["id"] = e.Id,
                ["form"] = e.Form,
                ["period"] = e.Period,
                ["run"] = e.RunId,
                ["sha256"] = e.ManifestSha256,
                ["checkCode"] = Sha256.CheckCode(e.ManifestSha256),
                ["chainHead"] = e.ChainHead,
                ["operator"] = e.Operator,
                ["at"] = e.At,
            })],
            "id",
            "form",
            "period",
            "run",
            "checkCode",
            "operator",
            "at");
        return ExitCode.Done;
    });

    private static ExitCode Verify(Invocation call)
    {
        PackageCheck check = VerifyPackage.Run(call.Need(Package), call.Get(Code));
        JsonArray problems = new([.. check.Problems.Select(p => new JsonObject
        {
            ["code"] = p.Code,
            ["file"] = p.File,
            ["value"] = p.Value,
            ["message"] = p.Sentence(call.Language),
        })]);
        bool ok = check.Problems.Count == 0;
        JsonObject answer = new()
        {
            ["ok"] = ok,
            ["problems"] = problems,
            ["sha256"] = check.ManifestSha256,
            ["checkCode"] = check.ManifestSha256 is string hash ? Sha256.CheckCode(hash) : null,
            ["codeIsOfRun"] = check.CodeIsOfRun,
            ["manifest"] = check.Manifest?.Facts.DeepClone(),
        };
        call.Output.Answer(answer, () => Tell(call, check, call.Get(Code)));
        return ok ? ExitCode.Done : ExitCode.NotProven;
    }

    /// <summary>What a verification that found nothing wrong has shown.</summary>
    /// <param name="check">The verification.</param>
    /// <param name="code">The code that was given to compare with; null when none was.</param>
    public static string Shown(PackageCheck check, string? code) => check.CodeIsOfRun ? "returns.code-of-run" : code is null ? "returns.whole" : "returns.whole-code";

    private static void Tell(Invocation call, PackageCheck check, string? code)
    {
        foreach (PackageProblem problem in check.Problems)
        {
            call.Output.Line(problem.Sentence(call.Language));
        }

        if (check.ManifestSha256 is string hash)
        {
            call.Output.Say("returns.manifest", hash, Sha256.CheckCode(hash));
        }

        call.Output.Say(check.Problems.Count == 0 ? Shown(check, code) : "returns.broken", check.Problems.Count == 0 ? code ?? "" : $"{check.Problems.Count}");
    }

    private static void Tell(Invocation call, ReturnTable table)
    {
        foreach (ReturnFinding finding in table.Findings)
        {
            call.Output.Line(finding.Sentence(call.Language));
        }

        call.Output.Say("returns.filled", table.Title, $"{table.Rows.Count}", $"{table.Findings.Count}");
    }

    private static JsonObject Finding(Invocation call, ReturnFinding finding) => new()
    {
        ["code"] = finding.Code,
        ["row"] = finding.Row,
        ["subject"] = finding.Subject,
        ["column"] = finding.Column,
        ["value"] = finding.Value,
        ["message"] = finding.Sentence(call.Language),
    };

    private static ReturnRequest Request(Invocation call) => new()
    {
        Form = call.Need(Form),
        Period = Period.Parse(call.Need(PeriodOption), "--period"),
        Date = call.Date(On),
        Run = call.Get(Run),
        Pool = call.Get(Pool),
        Preparer = call.OperatorName ?? "",
    };
}
