using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Credit;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county grades</c>: yearly grades such as 亩均效益综合评价.</summary>
internal static class GradeCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Kind = Verb.Argument<string>("GRADEKIND");
    private static readonly Argument<int> Year = Verb.Argument<int>("YEAR");
    private static readonly Argument<string> Letter = Verb.Argument<string>("LETTER");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");

    public static Command Build() => new RecordNoun<Grade>
    {
        Noun = "grades",
        Table = "grade",
        Find = (db, whose) => new GradeStore(db).Find(whose),
        EnterpriseOf = g => g.EnterpriseId,
        Shown = Shown,
        Columns = ["kindLabel", "year", "grade", "document"],
        Add = (call, act, catalogue, index) => new AddGrade(act, catalogue, index).Run(new Grade
        {
            EnterpriseId = index.Resolve(call.Need(Whose)),
            Kind = call.Need(Kind),
            Year = call.Need(Year),
            Letter = call.Need(Letter),
            Document = call.Get(Document),
        }),
        AddSymbols = [Whose, Kind, Year, Letter, Document],
    }.Build();

    private static JsonObject Shown(Grade row, Catalogue catalogue) => new()
    {
        ["kind"] = row.Kind,
        ["kindLabel"] = catalogue.GradeKinds.Label(row.Kind),
        ["year"] = row.Year,
        ["grade"] = row.Letter,
        ["document"] = row.Document,
    };
}
