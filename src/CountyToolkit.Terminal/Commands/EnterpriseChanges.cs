using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>The verbs of <c>county enterprises</c> that write.</summary>
internal static class EnterpriseChanges
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Successor = Verb.Argument<string>("SUCCESSOR");
    private static readonly Argument<string> Name = Verb.Argument<string>("NAME");
    private static readonly Argument<string?> FirstCode = Verb.Argument<string?>("CODE", required: false);
    private static readonly Argument<string> Code = Verb.Argument<string>("CODE");
    private static readonly Argument<string> Attribute = Verb.Argument<string>("ATTRIBUTE");
    private static readonly Argument<string?> Value = Verb.Argument<string?>("VALUE", required: false);
    private static readonly Argument<string> What = Verb.Argument<string>("WHAT");
    private static readonly Argument<long> Number = Verb.Argument<long>("ID");
    private static readonly Option<string?> From = Verb.Option<string?>("--from", "yyyy-MM-dd");
    private static readonly Option<string?> On = Verb.Option<string?>("--on", "yyyy-MM-dd");
    private static readonly Option<string[]> Set = Verb.Option<string[]>("--set", "ATTRIBUTE=VALUE");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);

    public static Command[] Build() =>
    [
        Verb.Of("enterprises", "add", Add, Name, FirstCode, Set),
        Verb.Of("enterprises", "code", AssignCode, Whose, Code, From),
        Verb.Of("enterprises", "rename", Rename, Whose, Name, From),
        Verb.Of("enterprises", "set", Describe, Whose, Attribute, Value, From),
        Verb.Of("enterprises", "close", Close, Whose, On, Reason),
        Verb.Of("enterprises", "merge", Merge, Whose, Successor, On, Reason),
        Verb.Of("enterprises", "retract", Retract, What, Number, Reason),
    ];

    private static ExitCode Add(Invocation call)
    {
        Catalogue catalogue = call.Catalogue();
        NewEnterprise enterprise = new()
        {
            Name = call.Need(Name),
            Code = call.Get(FirstCode) is { } code ? CreditCode.Parse(code) : null,
            Attributes = Pairs(call.Get(Set) ?? []),
        };
        return SignedIn.Run(call, session =>
        {
            long id = session.Write(Right.EditRegister, "enterprises.add", act =>
            {
                using RegisterEnterprise register = new(act, catalogue, new EnterpriseIndex(act.Connection));
                return register.Run(enterprise);
            });
            return EnterpriseCommands.Tell(call, session.File.Connection, id, Instant.Today(call.Clock));
        });
    }

    private static ExitCode AssignCode(Invocation call)
    {
        CreditCode code = CreditCode.Parse(call.Need(Code));
        return Change(call, "enterprises.code", (act, index, id) => new AssignCode(act, index).Run(id, code, call.Day(From)));
    }

    private static ExitCode Rename(Invocation call) => Change(
        call, "enterprises.rename", (act, index, id) => new RenameEnterprise(act, index).Run(id, call.Need(Name), call.Day(From)));

    private static ExitCode Describe(Invocation call)
    {
        Catalogue catalogue = call.Catalogue();
        return Change(call, "enterprises.set", (act, index, id) =>
            new DescribeEnterprise(act, catalogue, index).Run(id, call.Need(Attribute), call.Get(Value), call.Day(From)));
    }

    private static ExitCode Close(Invocation call) => Change(
        call, "enterprises.close", (act, index, id) => new CloseEnterprise(act, index).Run(id, call.Date(On), call.Need(Reason)));

    private static ExitCode Merge(Invocation call) => Change(
        call, "enterprises.merge", (act, index, id) => new MergeEnterprises(act, index).Run(id, index.Resolve(call.Need(Successor)), call.Date(On), call.Need(Reason)));

    private static ExitCode Retract(Invocation call)
    {
        string table = call.Need(What) switch
        {
            "name" => "enterprise_name",
            "code" => "enterprise_code",
            "attribute" => "enterprise_attribute",
            "end" => "enterprise_end",
            string other => throw new OfficeError(ErrorKind.Usage, "usage.retract-what", null, other),
        };
        long row = call.Need(Number);
        return SignedIn.Run(call, session =>
        {
            session.Write(Right.EditRegister, "enterprises.retract", act => new RetractionStore(act).Retract(table, row, call.Need(Reason)));
            call.Output.Answer(new JsonObject { ["id"] = row, ["retracted"] = true }, () => call.Output.Say("record.retracted", $"{row}"));
            return ExitCode.Done;
        });
    }

    private static ExitCode Change(Invocation call, string name, Func<Act, EnterpriseIndex, long, long?> work) => SignedIn.Run(call, session =>
    {
        long id = session.Write(Right.EditRegister, name, act =>
        {
            EnterpriseIndex index = new(act.Connection);
            long meant = index.Resolve(call.Need(Whose));
            act.IsNothing = work(act, index, meant) is null;
            return meant;
        });
        return EnterpriseCommands.Tell(call, session.File.Connection, id, Instant.Today(call.Clock));
    });

    private static Dictionary<string, string?> Pairs(string[] written)
    {
        Dictionary<string, string?> pairs = new(StringComparer.Ordinal);
        foreach (string pair in written)
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            pairs[at > 0 ? pair[..at] : throw new OfficeError(ErrorKind.Usage, "usage.pair", "--set", pair)] = pair[(at + 1)..];
        }

        return pairs;
    }
}
