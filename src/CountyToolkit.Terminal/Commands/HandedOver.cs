using CountyToolkit.People;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Who hands a page to an enterprise, and when: what stands on it in place of what is the office's own.</summary>
/// <param name="Office">The office.</param>
/// <param name="On">The day it is printed.</param>
/// <param name="By">Who handles it.</param>
internal sealed record HandedOver(string Office, DateOnly On, string By)
{
    /// <summary>By whoever is signed in, today.</summary>
    public static HandedOver Of(Session session, Wording say) =>
        new(new OfficeStore(session.File.Connection).Current()?.Name ?? "", Instant.Today(say.Clock), session.Person.Name);
}
