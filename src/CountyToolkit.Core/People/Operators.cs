using System.Security.Cryptography;
using CountyToolkit.Audit;

namespace CountyToolkit.People;

/// <summary>
/// What an administrator does with operators. Invariants: (1) a name is used once and never again; (2) there is
/// always an administrator who can sign in; (3) no act's detail ever holds a password.
/// </summary>
public static class Operators
{
    private const int LongestName = 40;
    private const int SuggestedLength = 12;

    /// <summary>Adds an operator who can sign in at once.</summary>
    /// <exception cref="OfficeError"><c>people.operator-name</c>, <c>people.name-taken</c>, <c>people.password-short</c>, <c>people.not-allowed</c> …</exception>
    public static Operator Add(Session session, string name, Role role, string password)
    {
        session.Demand(Right.ManageOperators);
        string plain = Name(name);
        PasswordHash hash = NewPassword.Hash(plain, password);
        return session.Write(Right.ManageOperators, "operators.add", act =>
        {
            OperatorStore store = new(act.Connection);
            if (store.Find(plain) is not null)
            {
                throw new OfficeError(ErrorKind.BadInput, "people.name-taken", plain);
            }

            long id = store.Add(act, plain);
            store.SetState(act, id, role, enabled: true);
            store.SetPassword(act, id, hash);
            Describe(act, plain, role);
            return store.Get(id);
        });
    }

    /// <summary>Gives an operator another role; enables one who was disabled.</summary>
    /// <exception cref="OfficeError"><c>people.unknown-operator</c>, <c>people.last-administrator</c>.</exception>
    public static Operator SetRole(Session session, string name, Role role) =>
        session.Write(Right.ManageOperators, "operators.role", act => Change(act, name, role, enabled: true));

    /// <summary>Takes away the right to sign in. The name stays in the file with all it did.</summary>
    /// <exception cref="OfficeError"><c>people.unknown-operator</c>, <c>people.last-administrator</c>.</exception>
    public static Operator Disable(Session session, string name) =>
        session.Write(Right.ManageOperators, "operators.disable", act => Change(act, name, null, enabled: false));

    /// <summary>
    /// Sets a password: one's own by the present one, so that a screen left open gives nobody the account, or as administrator
    /// somebody else's.
    /// </summary>
    /// <param name="session">Who sets it.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="password">The new one.</param>
    /// <param name="present">The present one; asked for one's own only.</param>
    /// <param name="wait">How to wait after too many failures; null = by sleeping.</param>
    /// <exception cref="OfficeError">
    /// <c>people.wrong-present</c>, <c>people.unknown-operator</c>, <c>people.password-short</c>, <c>people.password-name</c>, <c>people.not-allowed</c>.
    /// </exception>
    public static void SetPassword(Session session, string name, string password, string? present = null, Action<TimeSpan>? wait = null)
    {
        bool own = new OperatorStore(session.File.Connection).Find(name)?.Id == session.Person.Id;
        Right right = own ? Right.Look : Right.ManageOperators;
        session.Demand(right);
        PasswordHash hash = NewPassword.Hash(name, password);
        if (own)
        {
            SignIn.Prove(session, present ?? "", wait ?? Thread.Sleep);
        }

        session.Write(right, "operators.passwd", act =>
        {
            OperatorStore store = new(act.Connection);
            store.SetPassword(act, Known(store, name).Id, hash);
            act.Detail["operator"] = name;
        });
    }

    /// <summary>A first password to be shown once: twelve letters and figures, none that is misread.</summary>
    public static string SuggestPassword() => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", SuggestedLength);

    /// <summary>A name fit for an operator: trimmed, not empty, no blanks and nothing unseen inside, which would make one name look like another.</summary>
    /// <exception cref="OfficeError"><c>people.operator-name</c>.</exception>
    internal static string Name(string typed)
    {
        string name = typed.Trim();
        if (name.Length is 0 or > LongestName || name.Any(c => char.IsWhiteSpace(c) || FullWidth.IsUnseen(c)))
        {
            throw new OfficeError(ErrorKind.BadInput, "people.operator-name", null, typed);
        }

        return name;
    }

    internal static Operator Known(OperatorStore store, string name) =>
        store.Find(name) ?? throw new OfficeError(ErrorKind.BadInput, "people.unknown-operator", name);

    private static Operator Change(Act act, string name, Role? role, bool enabled)
    {
        OperatorStore store = new(act.Connection);
        Operator person = Known(store, name);
        bool stays = enabled && (role ?? person.Role) == Role.Administrator;
        if (!stays && !store.All().Any(o => o.Id != person.Id && o.Enabled && o.Role == Role.Administrator))
        {
            throw new OfficeError(ErrorKind.NotAllowed, "people.last-administrator", name);
        }

        store.SetState(act, person.Id, role ?? person.Role, enabled);
        Describe(act, name, role ?? person.Role);
        return store.Get(person.Id);
    }

    private static void Describe(Act act, string name, Role role)
    {
        act.Detail["operator"] = name;
        act.Detail["role"] = RoleName.Code(role);
    }
}
