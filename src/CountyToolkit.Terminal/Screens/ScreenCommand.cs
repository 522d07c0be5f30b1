using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// Something the screens let an operator do. Its title is the sentence <c>do.ID</c>, its one line of help <c>do.ID.help</c>. All of
/// them are static fields of classes named <c>…Does</c>, one beside each workplace; the palette, the footer and the help show them.
/// </summary>
/// <param name="Id">Stable name: <c>awards.submit</c>.</param>
/// <param name="Key">The key that does it; null = by the palette only.</param>
/// <param name="Undo">How it is taken back.</param>
/// <param name="Typed">The same on the command line, with places in capitals: <c>awards submit RUN</c>; empty for what only moves about on the screen.</param>
internal sealed record ScreenCommand(string Id, KeyEvent? Key, Undo Undo, string Typed);
