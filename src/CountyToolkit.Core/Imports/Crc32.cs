namespace CountyToolkit.Imports;

/// <summary>
/// The checksum of zip entries. The runtime's reader inflates an entry without comparing it, so a flipped bit in a
/// workbook would come through as another figure.
/// </summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];

    /// <summary>Continues a checksum; the first call begins with 0.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        uint state = ~crc;
        foreach (byte b in bytes)
        {
            state = Table[(state ^ b) & 0xFF] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint Entry(uint n)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        }

        return n;
    }
}
