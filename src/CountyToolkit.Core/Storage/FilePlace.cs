namespace CountyToolkit.Storage;

/// <summary>
/// Whether a file lies where two machines may reach it: a network share, a mapped drive, or a folder that a cloud disk
/// copies about. There the write-ahead log cannot be used (its shared memory does not cross machines) and only one
/// user at a time may write.
/// </summary>
internal static class FilePlace
{
    private const string Mounts = "/proc/mounts";

    private static readonly HashSet<string> NetworkSystems = new(StringComparer.Ordinal)
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "9p", "vboxsf", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "davfs",
    };

    private static readonly string[] SyncFolders =
    [
        "onedrive", "dropbox", "google drive", "googledrive", "iclouddrive", "nutstore", "坚果云", "我的坚果云", "wps云盘", "wpsdrive", "wps cloud files",
        "baidusyncdisk", "百度网盘", "微云",
    ];

    /// <summary>Whether others may reach the file from another machine.</summary>
    public static bool IsShared(string path) => InSyncFolder(path) || OnShare(path);

    /// <summary>Whether a folder on the way is one of a cloud disk.</summary>
    internal static bool InSyncFolder(string path) => Path.GetDirectoryName(path)!
        .Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
        .Any(folder => SyncFolders.Any(sync => folder.StartsWith(sync, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the file system type of the longest mount point above the path is one of a network.</summary>
    internal static bool OnNetworkMount(string path, IEnumerable<string> mounts) => mounts
        .Select(line => line.Split(' '))
        .Where(fields => fields.Length > 2 && Below(path, fields[1].Replace("\\040", " ", StringComparison.Ordinal)))
        .OrderBy(fields => fields[1].Length)
        .Select(fields => fields[2])
        .LastOrDefault() is { } type && NetworkSystems.Contains(type);

    private static bool OnShare(string path)
    {
        if (path.StartsWith(@"\\", StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        return OperatingSystem.IsWindows()
            ? Path.GetPathRoot(path) is { Length: > 0 } root && new DriveInfo(root).DriveType == DriveType.Network
            : File.Exists(Mounts) && OnNetworkMount(path, File.ReadLines(Mounts));
    }

    private static bool Below(string path, string mount) =>
        mount == "/" || path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal);
}
