using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Credit;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county incidents</c>: accidents and violations on record.</summary>
internal static class IncidentCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Kind = Verb.Argument<string>("INCIDENT");
    private static readonly Argument<string> Grade = Verb.Argument<string>("GRADE");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");
    private static readonly Option<string?> Note = Verb.Option<string?>("--note", "TEXT");

    public static Command Build() => new RecordNoun<Incident>
    {
        Noun = "incidents",
        Table = "incident",
        Find = (db, whose) => new IncidentStore(db).Find(whose),
        EnterpriseOf = i => i.EnterpriseId,
        Shown = Shown,
        Columns = ["kindLabel", "gradeLabel", "on", "document", "note"],
        Add = (call, act, catalogue, index) => new AddIncident(act, catalogue, index).Run(new Incident
        {
            EnterpriseId = index.Resolve(call.Need(Whose)),
            Kind = call.Need(Kind),
            Grade = call.Need(Grade),
            OnDate = call.Date(On),
            Document = call.Get(Document),
            Note = call.Get(Note),
        }),
        AddSymbols = [Whose, Kind, Grade, On, Document, Note],
    }.Build();

    private static JsonObject Shown(Incident row, Catalogue catalogue) => new()
    {
        ["kind"] = row.Kind,
        ["kindLabel"] = catalogue.IncidentKinds.Label(row.Kind),
        ["grade"] = row.Grade,
        ["gradeLabel"] = catalogue.List("incidentGradeLabels")?.Label(row.Grade) ?? row.Grade,
        ["on"] = Given.Text(row.OnDate),
        ["document"] = row.Document,
        ["note"] = row.Note,
    };
}
