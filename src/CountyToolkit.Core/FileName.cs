namespace CountyToolkit;

/// <summary>Names of files that every disk takes.</summary>
public static class FileName
{
    // A Chinese character takes three bytes on most disks, which hold 255; date and ending come behind.
    private const int Longest = 60;

    /// <summary>A name without separators, reserved or unseen characters, no blank or stop at the end; <c>_</c> where nothing is left.</summary>
    public static string Of(string name)
    {
        string plain = string.Concat(name.Where(c => !char.IsControl(c) && !FullWidth.IsUnseen(c)).Select(c => "<>:\"/\\|?*".Contains(c, StringComparison.Ordinal) ? '_' : c));
        plain = (plain.Length > Longest ? plain[..Longest] : plain).Trim().TrimEnd('.', ' ');
        return plain.Length == 0 ? "_" : plain;
    }
}
