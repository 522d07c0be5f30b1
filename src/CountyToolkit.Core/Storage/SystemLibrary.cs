using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// Looks for SQLite's own library before the first connection: on a system whose glibc is older than 2.34 (Kylin V10,
/// UOS 20) it is there and cannot be loaded, and the fault would come up as a type that fails to initialise.
/// </summary>
internal static class SystemLibrary
{
    private const string Name = "e_sqlite3";
    private static readonly Lazy<bool> Usable = new(() => TryLoad(Name));

    /// <exception cref="OfficeError"><c>file.library-too-old</c>.</exception>
    public static void Demand(string path) => Demand(path, Usable.Value);

    internal static void Demand(string path, bool usable)
    {
        if (!usable)
        {
            throw new OfficeError(ErrorKind.File, "file.library-too-old", path);
        }
    }

    internal static bool TryLoad(string name) => NativeLibrary.TryLoad(name, typeof(SqliteConnection).Assembly, null, out _);
}
