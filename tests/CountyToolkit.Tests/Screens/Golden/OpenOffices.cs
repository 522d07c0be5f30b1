using CountyToolkit.Terminal.Toolkit.Drawing;

namespace CountyToolkit.Tests.Screens.Golden;

/// <summary>Offices kept open over several tests that only look: one for each operator, width and language.</summary>
public sealed class OpenOffices : IDisposable
{
    private readonly Dictionary<(string, bool, Language), AnOffice> open = [];

    /// <summary>The office of an operator, at its first screen.</summary>
    internal AnOffice Of(string person, bool wide = false, Language language = Language.Chinese)
    {
        if (!open.TryGetValue((person, wide, language), out AnOffice? office))
        {
            office = new AnOffice(person, widths: wide ? CellWidth.Wide : CellWidth.Narrow, language: language);
            open[(person, wide, language)] = office;
        }

        office.Hands.Resize(80, 24);
        return office;
    }

    public void Dispose() => open.Values.ToList().ForEach(o => o.Dispose());
}
