using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One page of what is known of an enterprise.</summary>
/// <param name="workplace">What screens share.</param>
/// <param name="id">Row of the register.</param>
internal abstract class EnterpriseTab(Workplace workplace, long id)
{
    /// <summary>Its name among the tabs.</summary>
    public abstract string Title { get; }

    /// <summary>What is shown.</summary>
    public abstract View View { get; }

    /// <summary>Commands of this page alone.</summary>
    public virtual IReadOnlyList<ScreenAction> Actions => [];

    /// <summary>What screens share.</summary>
    protected Workplace Workplace => workplace;

    /// <summary>The enterprise.</summary>
    protected long Id => id;

    /// <summary>Reads what is shown; called when the page is chosen and whenever the screen comes to the top again.</summary>
    public abstract void Load();

    /// <summary>A sentence.</summary>
    protected string Say(string key, params string[] args) => workplace.Say(key, args);
}
