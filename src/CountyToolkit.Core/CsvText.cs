using System.Text;

namespace CountyToolkit;

/// <summary>
/// The text of a csv file. The encoding is the one said, or the one its first bytes name, else UTF-8 if every byte obeys it, else
/// GB18030 if every byte obeys that; a file that obeys none is refused rather than half read, and one whose bytes are sound
/// in both is asked for.
/// </summary>
internal sealed record CsvText(string Text, string Encoding)
{
    private const int PreviewLength = 24;
    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <exception cref="OfficeError"><c>import.csv-encoding</c>, <c>import.csv-encoding-uncertain</c>, <c>import.encoding-unknown</c>.</exception>
    public static CsvText Decode(byte[] bytes, string file, string? wanted = null)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        if (wanted is null && Mark(bytes) is null && IsEither(bytes))
        {
            throw new OfficeError(ErrorKind.BadInput, "import.csv-encoding-uncertain", file, null, Preview(Utf8, bytes), Preview(Gb18030(), bytes));
        }

        foreach ((string name, Encoding strict, int skip) in Candidates(bytes, wanted))
        {
            if (Try(strict, bytes, skip) is { } text)
            {
                return new CsvText(text, name);
            }
        }

        throw new OfficeError(ErrorKind.BadInput, "import.csv-encoding", file);
    }

    private static IEnumerable<(string Name, Encoding Strict, int Skip)> Candidates(byte[] bytes, string? wanted)
    {
        if (Mark(bytes) is { } marked)
        {
            return [marked];
        }

        (string, Encoding, int) utf8 = ("UTF-8", Utf8, 0);
        (string, Encoding, int) gb = ("GB18030", Gb18030(), 0);
        return wanted?.ToUpperInvariant() switch
        {
            null => [utf8, gb],
            "UTF-8" => [utf8],
            "GB18030" => [gb],
            _ => throw new OfficeError(ErrorKind.Usage, "import.encoding-unknown", "--encoding", wanted),
        };
    }

    private static (string Name, Encoding Strict, int Skip)? Mark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? ("UTF-8", Utf8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? ("UTF-16", new UnicodeEncoding(false, false, true), 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? ("UTF-16", new UnicodeEncoding(true, false, true), 2)
        : null;

    // Sound UTF-8 is seldom anything else: half of its bytes lie where the ordinary characters of GB18030 have none. Where
    // by chance none do, as in very short texts, the bytes cannot tell.
    private static bool IsEither(byte[] bytes)
    {
        bool any = false;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] is < 0xA1 or > 0xF7 || i + 1 >= bytes.Length || bytes[i + 1] is < 0xA1 or > 0xFE)
            {
                return false;
            }

            any = true;
            i++;
        }

        return any && Try(Utf8, bytes, 0) is not null && Try(Gb18030(), bytes, 0) is not null;
    }

    private static string? Try(Encoding strict, byte[] bytes, int skip)
    {
        try
        {
            string text = strict.GetString(bytes, skip, bytes.Length - skip);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // The first line that the two readings differ in.
    private static string Preview(Encoding encoding, byte[] bytes)
    {
        string line = encoding.GetString(bytes).Split('\n').First(l => l.Any(c => c > '\x7f')).Trim();
        return line.Length > PreviewLength ? line[..PreviewLength] + ".." : line;
    }

    private static Encoding Gb18030() => System.Text.Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}
