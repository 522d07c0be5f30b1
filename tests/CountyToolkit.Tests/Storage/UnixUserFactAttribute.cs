using System.Runtime.InteropServices;

namespace CountyToolkit.Tests.Storage;

/// <summary>A test that needs a user whom file rights bind: not on Windows, and as root only where another user can start us.</summary>
public sealed class UnixUserFactAttribute : FactAttribute
{
    public UnixUserFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "file rights are set otherwise on Windows";
        }
        else if (Environment.UserName == "root" && !(File.Exists("/usr/bin/setpriv") && OpenToAll(AppContext.BaseDirectory)
            && OpenToAll(Path.GetTempPath()) && OpenToAll(RuntimeEnvironment.GetRuntimeDirectory())))
        {
            Skip = "root, and no other user can start the program from here";
        }
    }

    private static bool OpenToAll(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null && !OperatingSystem.IsWindows(); at = at.Parent)
        {
            if (!File.GetUnixFileMode(at.FullName).HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }
}
