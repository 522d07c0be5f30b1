using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county titles</c>: what was conferred on whom, by which document.</summary>
internal static class TitleCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Pool = Verb.Argument<string>("POOL");
    private static readonly Argument<string> Event = Verb.Argument<string>("EVENT");
    private static readonly Argument<int> Year = Verb.Argument<int>("YEAR");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd");
    private static readonly Option<string?> Until = Verb.Option<string?>("--until", "yyyy-MM-dd");
    private static readonly Option<string?> Level = Verb.Option<string?>("--level", "LEVEL");
    private static readonly Option<string?> Batch = Verb.Option<string?>("--batch", "BATCH");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");

    private static readonly RecordNoun<Title> Noun = new()
    {
        Noun = "titles",
        Table = "title",
        Find = (db, whose) => new TitleStore(db).Find(whose),
        EnterpriseOf = t => t.EnterpriseId,
        Shown = Shown,
        Columns = ["poolLabel", "eventLabel", "on", "from", "until", "batch", "document"],
        Add = Add,
        AddSymbols = [Whose, Pool, Event, On, From, Until, Level, Batch, Document],
    };

    public static Command Build() => Noun.Build(Verb.Of("titles", "update", Update, Whose, Pool, Year));

    private static long Add(Invocation call, Act act, Catalogue catalogue, EnterpriseIndex index) =>
        new AddTitle(act, catalogue, index).Run(new Title
        {
            EnterpriseId = index.Resolve(call.Need(Whose)),
            Pool = call.Need(Pool),
            Event = call.Need(Event),
            OnDate = call.Date(On),
            FromOn = call.Day(From),
            UntilOn = call.Day(Until),
            Level = call.Get(Level),
            BatchName = call.Get(Batch),
            Document = call.Get(Document),
        });

    private static ExitCode Update(Invocation call) => SignedIn.Run(call, session =>
    {
        Catalogue catalogue = call.Catalogue();
        long id = session.Write(Right.EditRegister, "titles.update", act =>
        {
            EnterpriseIndex index = new(act.Connection);
            return new AddTitleUpdate(act, catalogue, index).Run(index.Resolve(call.Need(Whose)), call.Need(Pool), call.Need(Year));
        });
        call.Output.Answer(
            new JsonObject { ["id"] = id, ["year"] = call.Need(Year) },
            () => call.Output.Say("record.added", FormattableString.Invariant($"{id}"), call.Need(Whose)));
        return ExitCode.Done;
    });

    private static JsonObject Shown(Title title, Catalogue catalogue) => new()
    {
        ["pool"] = title.Pool,
        ["poolLabel"] = catalogue.TryPool(title.Pool, out PoolRung? pool) ? pool.Label : title.Pool,
        ["level"] = title.Level,
        ["event"] = title.Event,
        ["eventLabel"] = catalogue.TitleEvents.Label(title.Event),
        ["on"] = Given.Text(title.OnDate),
        ["from"] = Given.Text(title.FromOn),
        ["until"] = Given.Text(title.UntilOn),
        ["batch"] = title.BatchName,
        ["document"] = title.Document,
        ["publishedName"] = title.PublishedName,
    };
}
