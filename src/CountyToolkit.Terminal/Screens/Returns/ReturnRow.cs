using CountyToolkit.Returns;

namespace CountyToolkit.Terminal.Screens.Returns;

/// <summary>A form, and one package made of it; a form nothing was made of yet stands alone.</summary>
/// <param name="Form">The form; null when its text is no longer there.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Export">The package; null = none yet.</param>
internal sealed record ReturnRow(ReturnForm? Form, string Name, ReturnExport? Export);
