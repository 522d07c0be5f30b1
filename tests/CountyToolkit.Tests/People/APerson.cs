using CountyToolkit.People;

namespace CountyToolkit.Tests.People;

/// <summary>Operators of a test, signed in without the cost of a password.</summary>
public static class APerson
{
    /// <summary>Adds an operator and signs them in.</summary>
    public static Session In(ACounty county, string name, Role role)
    {
        long id = county.Act("operators.add", act =>
        {
            OperatorStore store = new(act.Connection);
            long added = store.Add(act, name);
            store.SetState(act, added, role, enabled: true);
            return added;
        });
        return new Session(county.File, county.Clock, new OperatorStore(county.File.Connection).Get(id));
    }

    public static string CodeOf(Action act) => Assert.Throws<OfficeError>(act).Code;
}
