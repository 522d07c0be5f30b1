using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>
/// A new county file, whole or not at all: everything is done in a file beside it, which gets its name at the end.
/// </summary>
internal static class InitOffice
{
    /// <summary>Makes the file and answers the recovery code, to be shown once.</summary>
    public static string Run(Surroundings surroundings, string path, string office, string region, string administrator, string password)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new OfficeError(ErrorKind.File, "file.exists", full);
        }

        string making = full + ".new";
        File.Delete(making);
        try
        {
            string code;
            using (CountyFile file = CountyFile.Create(making, surroundings.Clock))
            {
                Founding founding = FoundOffice.Run(file, surroundings.Clock, office, region, administrator, password);
                code = founding.RecoveryCode;
                Furnish(founding.Session, surroundings);
            }

            File.Move(making, full);
            return code;
        }
        finally
        {
            File.Delete(making);
        }
    }

    /// <summary>What a new office starts with, each part an act of its owner.</summary>
    private static void Furnish(Session session, Surroundings surroundings)
    {
        ActivateShipped.Run(session, ScriptFolders.Library(surroundings, countyFile: null));
    }
}
