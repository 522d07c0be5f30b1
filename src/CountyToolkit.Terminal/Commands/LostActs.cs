using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Returns;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>What a backup in the place of a file takes away: the acts it does not hold, so that people know what to do again.</summary>
internal static class LostActs
{
    /// <summary>The acts of the file that are not in the backup, oldest first; that a copy was made or a sign-in refused is no work.</summary>
    /// <param name="say">The words.</param>
    /// <param name="file">The file as it stands.</param>
    /// <param name="backup">Path of the backup.</param>
    /// <param name="catalogue">The catalogues, for units.</param>
    /// <param name="forms">The forms of returns, for their names.</param>
    /// <exception cref="OfficeError"><c>file.*</c>: the backup cannot be opened.</exception>
    public static IReadOnlyList<ActLine> Of(Wording say, CountyFile file, string backup, Catalogue catalogue, FormLibrary forms)
    {
        HashSet<string> kept;
        using (CountyFile copy = CountyFile.Open(backup, say.Clock, readOnly: true))
        {
            kept = [.. new AuditStore(copy.Connection).Entries().Select(e => e.Hash)];
        }

        AuditEntry[] lost = [.. new AuditStore(file.Connection).Entries().Where(e => !kept.Contains(e.Hash) && e.Act is not (MakeBackup.Act or "people.sign-in-refused"))];
        return new ActWords(say, file.Connection, catalogue, forms).Of(lost);
    }

    /// <summary>One of them on a line: when, who, what, about what.</summary>
    public static string Line(Wording say, ActLine act) => string.Join("  ", new[] { say.Time(act.Entry.At), act.Entry.Operator ?? "", act.What, act.Of }.Where(p => p.Length > 0));
}
