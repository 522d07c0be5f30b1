using System.Buffers;
using System.Text;

namespace CountyToolkit.Imports;

/// <summary>
/// Finds the merged blocks of a sheet in its bytes while they are counted. In the XML they stand behind all rows, and
/// the heading has to be understood before the first row is taken: reading a sheet twice as XML would double the time.
/// </summary>
internal sealed class MergeScan
{
    private const int Most = 2_000;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("mergeCell ");
    private readonly List<CellRange> ranges = [];
    private byte[] carried = [];

    /// <summary>The blocks that touch the rows of a heading.</summary>
    public IReadOnlyList<CellRange> Ranges => ranges;

    /// <summary>Looks through the next piece of the sheet.</summary>
    public void Add(ReadOnlySpan<byte> piece)
    {
        byte[] joined = ArrayPool<byte>.Shared.Rent(carried.Length + piece.Length);
        carried.CopyTo(joined, 0);
        piece.CopyTo(joined.AsSpan(carried.Length));
        ReadOnlySpan<byte> rest = joined.AsSpan(0, carried.Length + piece.Length);
        int at;
        while ((at = rest.IndexOf(Mark)) >= 0 && rest[at..].IndexOf((byte)'>') is int end and >= 0)
        {
            Read(Encoding.ASCII.GetString(rest.Slice(at, end)));
            rest = rest[(at + end)..];
        }

        int keep = at >= 0 ? Math.Min(rest.Length - at, 256) : Math.Min(rest.Length, Mark.Length - 1);
        carried = rest[^keep..].ToArray();
        ArrayPool<byte>.Shared.Return(joined);
    }

    private void Read(string element)
    {
        int from = element.IndexOf("ref=", StringComparison.Ordinal);
        if (from < 0 || ranges.Count >= Most || element.Length < from + 6)
        {
            return;
        }

        char quote = element[from + 4];
        int until = element.IndexOf(quote, from + 5);
        if (until > 0 && CellRange.Parse(element[(from + 5)..until]) is { } range && range.FirstRow <= ImportLimits.HeaderRows + 3)
        {
            ranges.Add(range);
        }
    }
}
