using System.Globalization;
using System.Reflection;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>What is running, over which file, and the head of its chain as it can be compared with one on paper.</summary>
internal sealed class AboutScreen(Workplace workplace) : TextScreen(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.settings") + " › " + Say("do.settings.about");

    /// <inheritdoc/>
    public override string HelpPage => "audit";

    /// <inheritdoc/>
    protected override IEnumerable<TextLine> Lines()
    {
        AuditStore audit = new(Workplace.Connection);
        Office? office = new OfficeStore(Workplace.Connection).Current();
        return
        [
            .. Part("about.program", typeof(AboutScreen).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ""),
            .. Part("about.office", (office?.Name ?? "") + "  " + (office?.Region ?? "")),
            .. Part("about.file", Workplace.File.Path, Say("about.size", Number(new FileInfo(Workplace.File.Path).Length / 1024), Number(SchemaUpgrade.Newest))),
            .. Part("about.head", audit.Head(), Say("about.entries", Number(audit.Count()), Workplace.Wording.Time(audit.NewestAt()))),
            .. Part("about.scripts", ScriptFolders.Of(Workplace.Surroundings, Workplace.File.Path).Select(f => Directory.Exists(f) ? f : Say("about.no-folder", f))),
        ];
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
