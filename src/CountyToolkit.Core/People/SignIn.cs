using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.People;

/// <summary>
/// Name and password to a session. Invariants: (1) a wrong name and a wrong password give the same answer after the
/// same work; (2) a failure is recorded in the audit chain where the file can be written; (3) after the third failure
/// in a quarter of an hour each further attempt waits, twice as long each time, half a minute at most.
/// </summary>
public static class SignIn
{
    private const int FreeAttempts = 3;
    private const int LongestWaitSeconds = 30;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Signs in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="clock">The office's clock.</param>
    /// <param name="name">Name of the operator.</param>
    /// <param name="password">Password as typed.</param>
    /// <param name="wait">How to wait after too many failures; null = by sleeping.</param>
    /// <exception cref="OfficeError"><c>people.wrong-password</c>, <c>people.disabled</c>.</exception>
    public static Session Run(CountyFile file, TimeProvider clock, string name, string password, Action<TimeSpan>? wait = null)
    {
        OperatorStore store = new(file.Connection);
        Slow(store, clock, name, wait ?? Thread.Sleep);
        Operator? person = store.Find(name);
        PasswordHash kept = person is null ? PasswordHash.Nobody : store.Password(person.Id) ?? PasswordHash.Nobody;
        if (!kept.Matches(password) || person is null)
        {
            Record(file, clock, person);
            throw new OfficeError(ErrorKind.NotAllowed, "people.wrong-password", name);
        }

        Rights.Demand(person, Right.Look);
        return new Session(file, clock, person);
    }

    /// <summary>That it is still the one who signed in; a failure is recorded and slows as one at the sign-in.</summary>
    /// <exception cref="OfficeError"><c>people.wrong-present</c>.</exception>
    internal static void Prove(Session session, string password, Action<TimeSpan> wait)
    {
        OperatorStore store = new(session.File.Connection);
        Slow(store, session.Clock, session.Person.Name, wait);
        if (!(store.Password(session.Person.Id) ?? PasswordHash.Nobody).Matches(password))
        {
            Record(session.File, session.Clock, session.Person);
            throw new OfficeError(ErrorKind.NotAllowed, "people.wrong-present", session.Person.Name);
        }
    }

    /// <summary>Waits as long as the failures so far ask for.</summary>
    internal static void Slow(OperatorStore store, TimeProvider clock, string name, Action<TimeSpan> wait)
    {
        int failures = store.FailuresSince(name, clock.GetUtcNow() - Window);
        if (failures >= FreeAttempts)
        {
            int doublings = Math.Min(failures - FreeAttempts, 5);
            wait(TimeSpan.FromSeconds(Math.Min(1 << doublings, LongestWaitSeconds)));
        }
    }

    /// <summary>
    /// Records a failure. A name nobody has is not written down: people type passwords into the wrong field.
    /// A file that cannot be written just now does not turn the refusal into another one.
    /// </summary>
    internal static void Record(CountyFile file, TimeProvider clock, Operator? person)
    {
        if (file.ReadOnly)
        {
            return;
        }

        try
        {
            Act.Run(file, clock, Actor.ThisMachine, OperatorStore.Refused, act => act.Detail["operator"] = person?.Name);
        }
        catch (OfficeError fault) when (fault.Kind == ErrorKind.File)
        {
        }
    }
}
