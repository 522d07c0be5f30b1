using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.People;

/// <summary>
/// An operator signed in to a file. Every write of the office goes through <see cref="Write{T}"/>, which asks for the
/// right and looks the operator up again inside the transaction: one who was disabled a moment ago writes nothing more.
/// </summary>
public sealed class Session
{
    internal Session(CountyFile file, TimeProvider clock, Operator person)
    {
        File = file;
        Clock = clock;
        Person = person;
        Actor = Actor.ThisMachine with { Operator = person.Name, OperatorId = person.Id };
    }

    /// <summary>The file signed in to.</summary>
    public CountyFile File { get; }

    /// <summary>The clock of every act.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Who signed in, as they stood then.</summary>
    public Operator Person { get; }

    /// <summary>The operator, this machine and this account.</summary>
    public Actor Actor { get; }

    /// <summary>Refuses what the operator may not do.</summary>
    /// <exception cref="OfficeError"><c>people.disabled</c>, <c>people.not-allowed</c>.</exception>
    public void Demand(Right right) => Rights.Demand(Person, right);

    /// <summary>One act of this operator: one transaction, one audit entry; a dry run is rolled back.</summary>
    /// <exception cref="OfficeError"><c>people.disabled</c>, <c>people.not-allowed</c>; what the work refuses; <c>file.*</c>.</exception>
    public T Write<T>(Right right, string act, Func<Act, T> work, bool dryRun = false)
    {
        Demand(right);
        return Act.Run(
            File,
            Clock,
            Actor,
            act,
            running =>
            {
                Rights.Demand(new OperatorStore(running.Connection).Get(Person.Id), right);
                return work(running);
            },
            dryRun);
    }

    /// <summary>As <see cref="Write{T}"/>, for work with no answer.</summary>
    public void Write(Right right, string act, Action<Act> work) => Write(right, act, running =>
    {
        work(running);
        return true;
    });
}
