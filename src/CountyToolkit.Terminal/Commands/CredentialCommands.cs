using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Credit;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county credentials</c>: certificates and honours that criteria and scores ask for.</summary>
internal static class CredentialCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Kind = Verb.Argument<string>("CREDENTIAL");
    private static readonly Option<string?> Level = Verb.Option<string?>("--level", "LEVEL");
    private static readonly Option<int?> Rank = Verb.Option<int?>("--rank", "N");
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd");
    private static readonly Option<string?> Until = Verb.Option<string?>("--until", "yyyy-MM-dd");
    private static readonly Option<string?> Certificate = Verb.Option<string?>("--certificate", "NUMBER");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");

    public static Command Build() => new RecordNoun<Credential>
    {
        Noun = "credentials",
        Table = "credential",
        Find = (db, whose) => new CredentialStore(db).Find(whose),
        EnterpriseOf = c => c.EnterpriseId,
        Shown = Shown,
        Columns = ["kindLabel", "levelLabel", "rank", "from", "until", "certificate"],
        Add = (call, act, catalogue, index) => new AddCredential(act, catalogue, index).Run(new Credential
        {
            EnterpriseId = index.Resolve(call.Need(Whose)),
            Kind = call.Need(Kind),
            Level = call.Get(Level),
            Rank = call.Get(Rank),
            FromOn = call.Day(From),
            UntilOn = call.Day(Until),
            Number = call.Get(Certificate),
            Document = call.Get(Document),
        }),
        AddSymbols = [Whose, Kind, Level, Rank, From, Until, Certificate, Document],
    }.Build();

    private static JsonObject Shown(Credential row, Catalogue catalogue) => new()
    {
        ["kind"] = row.Kind,
        ["kindLabel"] = catalogue.CredentialKinds.Label(row.Kind),
        ["level"] = row.Level,
        ["levelLabel"] = row.Level is null ? null : catalogue.Levels.Label(row.Level),
        ["rank"] = row.Rank,
        ["from"] = Given.Text(row.FromOn),
        ["until"] = Given.Text(row.UntilOn),
        ["certificate"] = row.Number,
        ["document"] = row.Document,
    };
}
