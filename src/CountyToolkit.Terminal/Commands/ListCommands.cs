using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Credit;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county lists</c>: who stands on which list (joint punishment, abnormal operation …), from when to when.</summary>
internal static class ListCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Kind = Verb.Argument<string>("LIST");
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd");
    private static readonly Option<string?> Until = Verb.Option<string?>("--until", "yyyy-MM-dd");
    private static readonly Option<string?> Who = Verb.Option<string?>("--who", "WHO");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");

    public static Command Build() => new RecordNoun<ListEntry>
    {
        Noun = "lists",
        Table = "list_entry",
        Find = (db, whose) => new ListEntryStore(db).Find(whose),
        EnterpriseOf = l => l.EnterpriseId,
        Shown = Shown,
        Columns = ["listLabel", "whoLabel", "from", "until", "document"],
        Add = (call, act, catalogue, index) => new AddListEntry(act, catalogue, index).Run(new ListEntry
        {
            EnterpriseId = index.Resolve(call.Need(Whose)),
            List = call.Need(Kind),
            Who = call.Get(Who) ?? "enterprise",
            FromOn = call.Date(From),
            UntilOn = call.Day(Until),
            Document = call.Get(Document),
        }),
        AddSymbols = [Whose, Kind, From, Until, Who, Document],
    }.Build();

    private static JsonObject Shown(ListEntry row, Catalogue catalogue) => new()
    {
        ["list"] = row.List,
        ["listLabel"] = catalogue.Lists.Label(row.List),
        ["who"] = row.Who,
        ["whoLabel"] = catalogue.List("listWho")?.Label(row.Who) ?? row.Who,
        ["from"] = Given.Text(row.FromOn),
        ["until"] = Given.Text(row.UntilOn),
        ["document"] = row.Document,
    };
}
