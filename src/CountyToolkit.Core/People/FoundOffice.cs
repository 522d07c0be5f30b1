using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.People;

/// <summary>The first act of a file: the office, its first administrator, and the recovery code.</summary>
public static class FoundOffice
{
    private const string ActCode = "office.found";

    /// <summary>Founds the office in a file that has none.</summary>
    /// <param name="file">A new file.</param>
    /// <param name="clock">The office's clock.</param>
    /// <param name="office">Name of the office.</param>
    /// <param name="region">行政区划代码, six digits.</param>
    /// <param name="administrator">Name of the first administrator.</param>
    /// <param name="password">The administrator's password.</param>
    /// <exception cref="OfficeError">
    /// <c>people.office-name</c>, <c>people.region</c>, <c>people.operator-name</c>, <c>people.password-short</c>,
    /// <c>people.password-name</c>, <c>people.founded</c>.
    /// </exception>
    public static Founding Run(CountyFile file, TimeProvider clock, string office, string region, string administrator, string password)
    {
        string officeName = office.Trim();
        string name = Operators.Name(administrator);
        if (officeName.Length == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "people.office-name");
        }

        if (region.Length != 6 || !region.All(char.IsAsciiDigit))
        {
            throw new OfficeError(ErrorKind.BadInput, "people.region", null, region);
        }

        PasswordHash hash = NewPassword.Hash(name, password);
        string code = RecoveryCode.New();
        PasswordHash sealedCode = PasswordHash.Of(RecoveryCode.Fold(code));
        Actor actor = Actor.ThisMachine with { Operator = name };
        Act.Run(file, clock, actor, ActCode, act =>
        {
            if (act.Id != 1)
            {
                throw new OfficeError(ErrorKind.BadInput, "people.founded", file.Path);
            }

            OperatorStore store = new(act.Connection);
            new OfficeStore(act.Connection).Add(act, officeName, region);
            long id = store.Add(act, name);
            store.SetState(act, id, Role.Administrator, enabled: true);
            store.SetPassword(act, id, hash);
            store.SetPassword(act, null, sealedCode);
            act.Detail["office"] = officeName;
            act.Detail["region"] = region;
            act.Detail["operator"] = name;
        });
        Operator person = new OperatorStore(file.Connection).Find(name)!;
        return new Founding(new Session(file, clock, person), code);
    }
}
