using System.Text;

namespace CountyToolkit.Imports;

/// <summary>
/// The text of a csv file. The encoding is the one its first bytes name, else UTF-8 if every byte obeys it, else
/// GB18030 if every byte obeys that; a file that obeys none is refused rather than half read.
/// </summary>
internal sealed record CsvText(string Text, string Encoding)
{
    /// <exception cref="OfficeError"><c>import.csv-encoding</c>.</exception>
    public static CsvText Decode(byte[] bytes, string file)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach ((string name, Encoding strict, int skip) in Candidates(bytes))
        {
            try
            {
                string text = strict.GetString(bytes, skip, bytes.Length - skip);
                if (!text.Contains('\0', StringComparison.Ordinal))
                {
                    return new CsvText(text, name);
                }
            }
            catch (DecoderFallbackException)
            {
                // The next candidate is tried; when none is left the file is refused below.
            }
        }

        throw new OfficeError(ErrorKind.BadInput, "import.csv-encoding", file);
    }

    private static IEnumerable<(string Name, Encoding Strict, int Skip)> Candidates(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return [("UTF-8", new UTF8Encoding(false, true), 3)];
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return [("UTF-16", new UnicodeEncoding(false, false, true), 2)];
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return [("UTF-16", new UnicodeEncoding(true, false, true), 2)];
        }

        return
        [
            ("UTF-8", new UTF8Encoding(false, true), 0),
            ("GB18030", System.Text.Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), 0),
        ];
    }
}
