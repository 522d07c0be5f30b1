using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.People;

/// <summary>
/// The way back in when no administrator knows a password: the sealed code sets the password of an administrator who
/// is not disabled. The code is used up; a new one is made and must be sealed again.
/// </summary>
public static class RecoverAdministrator
{
    /// <summary>Sets the password and returns the new recovery code.</summary>
    /// <param name="file">The file.</param>
    /// <param name="clock">The office's clock.</param>
    /// <param name="name">Name of an administrator.</param>
    /// <param name="code">The recovery code as read from paper.</param>
    /// <param name="password">The new password.</param>
    /// <param name="wait">How to wait after too many failures; null = by sleeping.</param>
    /// <exception cref="OfficeError">
    /// <c>people.wrong-recovery</c>: the code is wrong, or the operator is no enabled administrator (said alike);
    /// <c>people.password-short</c>, <c>people.password-name</c>.
    /// </exception>
    public static string Run(CountyFile file, TimeProvider clock, string name, string code, string password, Action<TimeSpan>? wait = null)
    {
        OperatorStore store = new(file.Connection);
        SignIn.Slow(store, clock, name, wait ?? Thread.Sleep);
        Operator? person = store.Find(name);
        bool right = (store.Password(null) ?? PasswordHash.Nobody).Matches(RecoveryCode.Fold(code));
        if (!right || person is not { Enabled: true, Role: Role.Administrator })
        {
            SignIn.Record(file, clock, person);
            throw new OfficeError(ErrorKind.NotAllowed, "people.wrong-recovery", name);
        }

        PasswordHash hash = NewPassword.Hash(name, password);
        string next = RecoveryCode.New();
        PasswordHash sealedCode = PasswordHash.Of(RecoveryCode.Fold(next));
        Actor actor = Actor.ThisMachine with { Operator = name, OperatorId = person.Id };
        Act.Run(file, clock, actor, "operators.recover", act =>
        {
            OperatorStore inside = new(act.Connection);
            inside.SetPassword(act, person.Id, hash);
            inside.SetPassword(act, null, sealedCode);
            act.Detail["operator"] = name;
        });
        return next;
    }
}
