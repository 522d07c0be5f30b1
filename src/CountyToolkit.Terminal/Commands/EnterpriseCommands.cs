using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county enterprises</c>: the register; what changes it stands in <see cref="EnterpriseChanges"/>.</summary>
internal static class EnterpriseCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Text = Verb.Argument<string>("TEXT");
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "yyyy-MM-dd");
    private static readonly Option<bool> All = Verb.Flag("--all");
    private static readonly Option<bool> NoCode = Verb.Flag("--no-code");

    public static Command Build() => Verb.Noun(
        "enterprises",
        [
            Verb.Of("enterprises", "list", List, On, All, NoCode),
            Verb.Of("enterprises", "show", Show, Whose, On),
            Verb.Of("enterprises", "find", Find, Text, On),
            .. EnterpriseChanges.Build(),
        ]);

    /// <summary>One enterprise in a list.</summary>
    internal static JsonObject Row(Enterprise enterprise) => new()
    {
        ["id"] = enterprise.Id,
        ["creditCode"] = enterprise.Code,
        ["name"] = enterprise.Name,
        ["region"] = enterprise[Profile.Region],
        ["town"] = enterprise[Profile.Town],
        ["industry"] = enterprise[Profile.Industry],
        ["aboveScale"] = enterprise[Profile.AboveScale] is { } above ? above == "true" : null,
        ["endedOn"] = Given.Text(enterprise.EndedOn),
        ["successor"] = enterprise.SuccessorId,
    };

    /// <summary>Everything the register knows of one enterprise, shown after a look or a change.</summary>
    internal static ExitCode Tell(Invocation call, SqliteConnection db, long id, DateOnly on)
    {
        EnterpriseStore store = new(db);
        Enterprise enterprise = store.Find(id, on)!;
        Catalogue catalogue = call.Catalogue();
        JsonObject shown = Row(enterprise);
        shown["attributes"] = new JsonObject(enterprise.Attributes.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value)));
        shown["history"] = new JsonArray([.. store.History(id).Select(v => (JsonNode)History(call, catalogue, v))]);
        shown["predecessors"] = new JsonArray([.. store.Predecessors(id).Select(p => (JsonNode)p)]);
        shown["ends"] = new JsonArray([.. store.Endings(id).Select(e => (JsonNode)new JsonObject
        {
            ["on"] = IsoDate.Text(e.OnDate),
            ["successor"] = e.SuccessorId,
            ["reason"] = e.Reason,
        })]);
        call.Output.Answer(shown, () =>
        {
            FieldLines.Write(call, shown);
            call.Output.List([.. shown["history"]!.AsArray().Select(h => h!.AsObject())], "what", "valueLabel", "from", "origin");
        });
        return ExitCode.Done;
    }

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        List<JsonObject> rows = [.. new EnterpriseStore(file.Connection).All(call.Date(On))
            .Where(e => (call.Get(All) || e.EndedOn is null) && (!call.Get(NoCode) || e.Code is null))
            .Select(Row)];
        call.Output.List(rows, "id", "creditCode", "name", "town", "industry", "aboveScale", "endedOn");
        if (!call.Output.Json)
        {
            call.Output.Say("enterprises.count", $"{rows.Count}", $"{rows.Count(r => r["creditCode"] is null)}");
        }

        return ExitCode.Done;
    });

    private static ExitCode Show(Invocation call) => SignedIn.Read(call, file =>
        Tell(call, file.Connection, new EnterpriseIndex(file.Connection).Resolve(call.Need(Whose)), call.Date(On)));

    private static ExitCode Find(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List(
            [.. new FindEnterprises(file.Connection).Run(call.Need(Text), call.Date(On)).Select(hit =>
            {
                JsonObject row = Row(hit.Enterprise);
                row["by"] = hit.By;
                row["hit"] = hit.Text;
                return row;
            })],
            "id", "creditCode", "name", "town", "by", "hit");
        return ExitCode.Done;
    });

    private static JsonObject History(Invocation call, Catalogue catalogue, DatedValue value) => new()
    {
        ["row"] = value.Id,
        ["kind"] = value.Kind,
        ["what"] = value.Kind switch { "name" => call.Say("col.name"), "code" => call.Say("col.creditCode"), _ => new AttributeReader(catalogue).Label(value.Kind) },
        ["value"] = value.Value,
        ["valueLabel"] = value.Value is null ? null : new AttributeReader(catalogue).Shown(value.Kind, value.Value, call.Language),
        ["from"] = Given.Text(value.FromOn),
        ["origin"] = SourceText.Shown(SourceText.Of(null, value, _ => null), catalogue, call.Language),
    };
}
