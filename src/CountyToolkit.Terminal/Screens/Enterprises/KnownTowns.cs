using CountyToolkit.Enterprises;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>The towns the file knows: offered where one is typed, and a new one is asked about, since a slip would split a town in two.</summary>
/// <param name="workplace">Where.</param>
internal sealed class KnownTowns(Workplace workplace)
{
    /// <summary>The towns, in order.</summary>
    public IReadOnlyList<string> All { get; } = new EnterpriseStore(workplace.Connection).Values(Profile.Town);

    /// <summary>Does an act, after a question where the town is new.</summary>
    /// <param name="written">The town as typed; empty = none.</param>
    /// <param name="verb">Title of the act.</param>
    /// <param name="act">The act.</param>
    public void Ask(string written, string verb, Action act)
    {
        string town = FullWidth.Fold(written).Trim();
        if (town.Length == 0 || All.Count == 0 || All.Contains(town))
        {
            act();
            return;
        }

        string near = string.Join(' ', NearestCode.OneOff(town, All));
        workplace.Confirm(
            verb,
            [
                new TextLine(workplace.Say("enterprise.town-new", town), Look.Title),
                new TextLine(workplace.Say(near.Length > 0 ? "enterprise.town-near" : "enterprise.town-none-near", near), near.Length > 0 ? Look.Warning : Look.Text),
            ],
            verb,
            act);
    }
}
