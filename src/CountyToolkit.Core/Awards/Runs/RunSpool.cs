namespace CountyToolkit.Awards.Runs;

/// <summary>
/// Bytes of a run under way, kept in a temporary file that is gone when the run ends, so that ten thousand enterprises
/// do not have to fit into memory. Reading is safe from several threads.
/// </summary>
internal sealed class RunSpool : IDisposable
{
    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), "county-run-" + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private long end;

    /// <summary>A piece of the file.</summary>
    internal readonly record struct Piece(long Offset, int Length);

    /// <summary>Keeps bytes.</summary>
    public Piece Append(byte[] bytes)
    {
        RandomAccess.Write(file.SafeFileHandle, bytes, end);
        Piece piece = new(end, bytes.Length);
        end += bytes.Length;
        return piece;
    }

    /// <summary>Bytes kept.</summary>
    public byte[] Read(Piece piece)
    {
        byte[] bytes = new byte[piece.Length];
        int read = 0;
        while (read < bytes.Length)
        {
            int count = RandomAccess.Read(file.SafeFileHandle, bytes.AsSpan(read), piece.Offset + read);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }

            read += count;
        }

        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
