using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county inquiries</c>: which unit was asked about what, for which days, and what it replied.</summary>
internal static class InquiryCommands
{
    private static readonly Argument<string> Matter = Verb.Argument<string>("MATTER");
    private static readonly Argument<string?> Whose = Verb.Argument<string?>("ENTERPRISE", required: false);
    private static readonly Argument<long> Number = Verb.Argument<long>("ID");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd", required: true);
    private static readonly Option<string?> Until = Verb.Option<string?>("--until", "yyyy-MM-dd", required: true);
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string?> Unit = Verb.Option<string?>("--unit", "NAME");
    private static readonly Option<bool> Again = Verb.Flag("--again");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");

    private static readonly RecordNoun<Inquiry> Noun = new()
    {
        Noun = "inquiries",
        Table = "inquiry",
        Find = (db, whose) => new InquiryStore(db).Find(whose),
        EnterpriseOf = i => i.EnterpriseId,
        Shown = Shown,
        Columns = ["matterLabel", "unit", "from", "until", "askedOn", "repliedOn"],
        Add = Add,
        AddSymbols = [Matter, Whose, From, Until, On, Unit, Document],
    };

    public static Command Build() => Noun.Build(
        Verb.Of("inquiries", "reply", Reply, Number, On, Document, Again),
        Verb.Of("inquiries", "retract-reply", RetractReply, Number, Reason));

    private static long Add(Invocation call, Act act, Catalogue catalogue, EnterpriseIndex index) =>
        new AddInquiry(act, catalogue, index).Run(new Inquiry
        {
            EnterpriseId = call.Get(Whose) is { } written ? index.Resolve(written) : null,
            Matter = call.Need(Matter),
            Unit = call.Get(Unit) ?? "",
            FromOn = call.Date(From),
            UntilOn = call.Date(Until),
            AskedOn = call.Date(On),
            Document = call.Get(Document),
        });

    private static ExitCode Reply(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Number);
        session.Write(Right.EditRegister, "inquiries.reply", act => new ReplyToInquiry(act).Run(id, call.Date(On), call.Get(Document), call.Get(Again)));
        return Noun.Tell(call, session.File.Connection, id, "inquiries.replied");
    });

    private static ExitCode RetractReply(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Number);
        session.Write(Right.EditRegister, "inquiries.retract-reply", act => new RetractReply(act).Run(id, call.Need(Reason)));
        return Noun.Tell(call, session.File.Connection, id, "inquiries.reply-retracted");
    });

    private static JsonObject Shown(Inquiry row, Catalogue catalogue) => new()
    {
        ["matter"] = row.Matter,
        ["matterLabel"] = catalogue.Matters.Label(row.Matter),
        ["unit"] = row.Unit,
        ["from"] = Given.Text(row.FromOn),
        ["until"] = Given.Text(row.UntilOn),
        ["askedOn"] = Given.Text(row.AskedOn),
        ["document"] = row.Document,
        ["repliedOn"] = Given.Text(row.RepliedOn),
        ["replyDocument"] = row.ReplyDocument,
    };
}
