using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county operators</c>: who may sign in, and as what.</summary>
internal static class OperatorCommands
{
    private static readonly Argument<string> Name = Verb.Argument<string>("NAME");
    private static readonly Argument<string> RoleWord = Verb.Argument<string>("ROLE");
    private static readonly Option<string?> RoleOption = Verb.Option<string?>("--role", "ROLE");
    private static readonly Option<string?> Recovery = Verb.Option<string?>("--recovery", "CODE");

    public static Command Build() => Verb.Noun(
        "operators",
        Verb.Of("operators", "add", Add, Name, RoleOption),
        Verb.Of("operators", "list", List),
        Verb.Of("operators", "role", SetRole, Name, RoleWord),
        Verb.Of("operators", "passwd", SetPassword, Name, Recovery),
        Verb.Of("operators", "disable", Disable, Name));

    private static ExitCode Add(Invocation call)
    {
        Role role = RoleName.Read(call.Get(RoleOption) ?? RoleName.Code(Role.Clerk));
        string name = call.Need(Name);
        return SignedIn.Run(call, session =>
        {
            session.Demand(Right.ManageOperators);
            string? chosen = NewSecret.Find(call, name, "COUNTY_NEW_PASSWORD");
            string password = chosen ?? Operators.SuggestPassword();
            return Tell(call, Operators.Add(session, name, role, password), "operators.added", chosen is null ? password : null);
        });
    }

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        call.Output.List([.. new OperatorStore(file.Connection).All().Select(Row)], "name", "roleWord", "enabled", "since");
        return ExitCode.Done;
    });

    private static ExitCode SetRole(Invocation call) => SignedIn.Run(call, session =>
        Tell(call, Operators.SetRole(session, call.Need(Name), RoleName.Read(call.Need(RoleWord))), "operators.role-set", null));

    private static ExitCode Disable(Invocation call) => SignedIn.Run(call, session =>
        Tell(call, Operators.Disable(session, call.Need(Name)), "operators.disabled", null));

    private static ExitCode SetPassword(Invocation call)
    {
        if (call.Get(Recovery) is { } code)
        {
            return Recover(call, code);
        }

        string name = call.Need(Name);
        string who = call.OperatorName ?? throw new OfficeError(ErrorKind.NotAllowed, "people.sign-in");
        using CountyFile file = call.Open();
        string present = SignedIn.Password(call, who);
        Session session = SignIn.Run(file, call.Clock, who, present);
        string? chosen = NewSecret.Find(call, name, "COUNTY_NEW_PASSWORD");
        string password = chosen ?? Operators.SuggestPassword();
        Operators.SetPassword(session, name, password, present);
        return Tell(call, new OperatorStore(file.Connection).Find(name)!, "operators.password-set", chosen is null ? password : null);
    }

    private static ExitCode Recover(Invocation call, string code)
    {
        string name = call.Need(Name);
        using CountyFile file = call.Open();
        string password = NewSecret.Find(call, name, "COUNTY_NEW_PASSWORD", "COUNTY_PASSWORD")
            ?? throw new OfficeError(ErrorKind.Usage, "usage.no-password", name);
        string next = RecoverAdministrator.Run(file, call.Clock, name, code, password);
        JsonObject answer = Row(new OperatorStore(file.Connection).Find(name)!);
        answer["recoveryCode"] = next;
        call.Output.Answer(answer, () =>
        {
            call.Output.Say("operators.password-set", name);
            call.Output.Say("init.recovery", next);
        });
        return ExitCode.Done;
    }

    private static ExitCode Tell(Invocation call, Operator person, string sentence, string? shownOnce)
    {
        JsonObject answer = Row(person);
        answer["password"] = shownOnce;
        call.Output.Answer(answer, () =>
        {
            call.Output.Say(sentence, person.Name, call.Language == Language.English ? RoleName.Code(person.Role) : RoleName.Word(person.Role));
            if (shownOnce is not null)
            {
                call.Output.Say("operators.password-made", person.Name, shownOnce);
            }
        });
        return ExitCode.Done;
    }

    private static JsonObject Row(Operator person) => new()
    {
        ["name"] = person.Name,
        ["role"] = RoleName.Code(person.Role),
        ["roleWord"] = RoleName.Word(person.Role),
        ["enabled"] = person.Enabled,
        ["since"] = person.Since,
    };
}
