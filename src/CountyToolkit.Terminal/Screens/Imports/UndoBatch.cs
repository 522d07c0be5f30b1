using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Undoes an import, once the operator has said why and confirmed it: the act of <c>county imports undo</c>.</summary>
internal static class UndoBatch
{
    /// <summary>Why it cannot be undone now; null = it can be tried.</summary>
    public static string? WhyNot(Workplace workplace, ImportLine line) =>
        workplace.WhyNot(Right.Import) ?? (line.Undone.Length > 0 ? workplace.Say("imports.already", line.Undone) : null);

    /// <summary>Asks for the reason, names what will happen, and does it.</summary>
    public static void Ask(Workplace workplace, ImportLine line, Action done)
    {
        string number = line.Batch.Id.ToString(CultureInfo.InvariantCulture);
        AskLine.Show(
            workplace,
            workplace.Say("imports.undo.title", number),
            [new TextLine(workplace.Say("imports.undo.reason"))],
            "",
            _ => null,
            reason => workplace.Confirm(
                workplace.Say("imports.undo.title", number),
                [
                    new TextLine(workplace.Say("imports.undo.what", line.Batch.FileName, line.Written.ToString(CultureInfo.InvariantCulture))),
                    new TextLine(workplace.Say("imports.undo.consequence")),
                    new TextLine(workplace.Say("imports.undo.who"), Look.Muted),
                ],
                workplace.Say("do.imports.undo"),
                () => workplace.Work(
                    workplace.Say("imports.undo.title", number),
                    (_, _) => new UndoImport(workplace.Session).Run(line.Batch.Id, reason.Length > 0 ? reason : null),
                    approval => Done(workplace, number, reason, approval, done))));
    }

    private static void Done(Workplace workplace, string number, string reason, long? approval, Action done)
    {
        workplace.Typed("imports undo " + number + (reason.Length > 0 ? " --reason " + Workplace.Shell(reason) : ""));
        done();
        workplace.Tell(approval is { } waiting
            ? workplace.Say("imports.undo-proposed", number, waiting.ToString(CultureInfo.InvariantCulture))
            : workplace.Say("imports.undone", number));
    }
}
