using CountyToolkit.People;
using CountyToolkit.Storage;

namespace CountyToolkit.Terminal.Frame;

/// <summary>
/// The door to the county file. Writing takes an operator; reading takes none, because whoever holds the file can
/// read it anyway (src/README.md states the threat model), but an operator who is named must sign in.
/// </summary>
internal static class SignedIn
{
    /// <summary>Opens the file, signs the operator in and works; the file is closed afterwards.</summary>
    /// <exception cref="OfficeError"><c>people.sign-in</c>: nobody was named; <c>people.wrong-password</c>, <c>people.disabled</c>, <c>file.*</c>.</exception>
    public static T Run<T>(Invocation call, Func<Session, T> work)
    {
        string name = call.OperatorName ?? throw new OfficeError(ErrorKind.NotAllowed, "people.sign-in");
        using CountyFile file = call.Open();
        return work(Enter(call, file, name));
    }

    /// <summary>Opens the file and works without writing; a session only when an operator was named.</summary>
    public static T Read<T>(Invocation call, Func<CountyFile, T> work) => Read(call, (file, _) => work(file));

    /// <summary>The same, handing over the session; null when no operator was named.</summary>
    public static T Read<T>(Invocation call, Func<CountyFile, Session?, T> work)
    {
        using CountyFile file = call.Open();
        return work(file, call.OperatorName is { } name ? Enter(call, file, name) : null);
    }

    /// <summary>Signs in to an open file with <c>COUNTY_PASSWORD</c> or a password asked for.</summary>
    public static Session Enter(Invocation call, CountyFile file, string name) => SignIn.Run(file, call.Clock, name, Password(call, name));

    /// <summary>The password of the operator named: <c>COUNTY_PASSWORD</c>, or asked for.</summary>
    /// <exception cref="OfficeError"><c>people.sign-in</c>: there is neither.</exception>
    public static string Password(Invocation call, string name) => call.Surroundings.Environment("COUNTY_PASSWORD")
        ?? call.Surroundings.AskSecret(call.Say("ask.password", name))
        ?? throw new OfficeError(ErrorKind.NotAllowed, "people.sign-in");
}
