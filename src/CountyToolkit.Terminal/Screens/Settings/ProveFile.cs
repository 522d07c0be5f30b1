using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Screens.Returns;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>Computes the whole file again and says in a box what <c>county verify</c> prints.</summary>
internal static class ProveFile
{
    /// <summary>Runs it with its progress shown.</summary>
    public static void Run(Workplace workplace) => workplace.Work(
        workplace.Say("do.settings.verify"),
        (tell, cancel) => VerifyFile.Run(workplace.File, FileChecks.All(cancel), (done, total) => tell(new Progress(done, total)), cancel),
        problems => Say(workplace, problems));

    private static void Say(Workplace workplace, IReadOnlyList<Problem> problems)
    {
        string number = problems.Count.ToString(CultureInfo.InvariantCulture);
        string head = new AuditStore(workplace.Connection).Head();
        TextLine result = problems.Count == 0
            ? new TextLine(workplace.Say("verify.ok", workplace.File.Path, number, head), Look.Good)
            : new TextLine(workplace.Say("verify.not-ok", workplace.File.Path, number, head), Look.Bad);
        ProblemWords words = new(workplace.Wording, workplace.Connection, workplace.Catalogue, ReturnsScreen.Library(workplace));
        MessageBox.Tell(
            workplace.Application,
            workplace.Say("do.settings.verify"),
            [result, .. problems.Select(p => new TextLine(words.Of(p), Look.Text, 2))],
            workplace.Say("screen.close"));
    }
}
