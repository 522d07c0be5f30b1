using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Storage;

namespace CountyToolkit.Imports;

/// <summary>The verified copy of the file that stands before an import or an undoing.</summary>
internal static class Beforehand
{
    /// <summary>Makes it and answers its path. The act to come is part of the name, so that two of one instant do not meet.</summary>
    public static string Copy(Session session, string occasion) => Backup.Make(
        session.File,
        FormattableString.Invariant($"before-{occasion}-{new AuditStore(session.File.Connection).NextId()}"),
        session.Clock);
}
