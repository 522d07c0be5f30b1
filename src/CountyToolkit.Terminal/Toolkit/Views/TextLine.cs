using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A line or paragraph of a text to be read.</summary>
/// <param name="Text">The text; it is wrapped where it does not fit.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Indent">Cells before it, on each of its lines.</param>
/// <param name="Hang">Further cells before every line of it but the first.</param>
internal sealed record TextLine(string Text, Look Look = Look.Text, int Indent = 0, int Hang = 0);
