using System.Globalization;
using System.Text;

namespace CountyToolkit.Terminal.Frame;

/// <summary>
/// What commands write on. Imported names and file names of others pass here, so nothing that steers a terminal or turns
/// the order of letters round gets through, to a terminal or to the file its output is sent to. Where the other end takes no
/// more, that is told once; what is written afterwards goes nowhere, so that telling it cannot fail again.
/// </summary>
/// <param name="inner">Where it goes.</param>
/// <param name="mustArrive">Whether a failure is told; where messages go there is nobody left to tell.</param>
internal sealed class PlainWriter(TextWriter inner, bool mustArrive) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>The refusal where the other end takes no more.</summary>
    public const string Closed = "output.closed";

    private bool closed;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A JSON text in which what <see cref="Write(string)"/> would drop is written as its number, so that the document says what is stored.</summary>
    public static string Json(string text) =>
        text.Any(FullWidth.IsUnseen) ? string.Concat(text.Select(c => FullWidth.IsUnseen(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString())) : text;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Pass(value, inner.Write);

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Pass(value, inner.WriteLine);

    /// <inheritdoc/>
    public override void Flush() => Pass("", _ => inner.Flush());

    private void Pass(string? text, Action<string> write)
    {
        if (closed)
        {
            return;
        }

        try
        {
            write(Plain(text ?? ""));
        }
        catch (IOException fault)
        {
            closed = true;
            if (mustArrive)
            {
                throw new OfficeError(ErrorKind.File, Closed, null, fault.Message);
            }
        }
    }

    private static string Plain(string text) => text.Any(IsDropped) ? string.Concat(text.Where((c, i) => !IsDropped(c) || IsPlaced(text, i))) : text;

    private static bool IsDropped(char c) => c == '\r' || FullWidth.IsUnseen(c);

    // A return at the start draws a line of progress anew; before a line's end it belongs to it. Anywhere else it would let the
    // rest of a name overwrite what stands before.
    private static bool IsPlaced(string text, int at) => text[at] == '\r' && (at == 0 || (at + 1 < text.Length && text[at + 1] == '\n'));
}
