using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for the policy year and the day a comparison is made for.</summary>
internal static class WhatIfAsk
{
    private const int RowsOfTold = 6;

    /// <summary>Shows the form; both left empty is each programme's last run.</summary>
    /// <param name="workplace">Where.</param>
    /// <param name="begins">First day of new figures that hold later than what was compared; null = none does.</param>
    /// <param name="replied">Last day replies reach, where some reach too short; null = none does.</param>
    /// <param name="compare">Takes the answer.</param>
    public static void Show(Workplace workplace, string? begins, DateOnly? replied, Action<(int Year, DateOnly Date)?> compare)
    {
        TextLine[] told =
        [
            new(workplace.Say("lawbook.whatif.empty"), Look.Muted),
            .. begins is null ? Array.Empty<TextLine>() : [new TextLine(workplace.Say("lawbook.whatif.begins", begins), Look.Warning)],
            .. replied is { } until ? [new TextLine(workplace.Say("lawbook.whatif.reply-short", IsoDate.Text(until)), Look.Warning)] : Array.Empty<TextLine>(),
        ];
        FormBox box = new(workplace) { Told = () => told, ToldRows = RowsOfTold };
        TextField year = box.Text(workplace.Say("lawbook.whatif.year"), problem: t => Year(t) is null ? workplace.Say("lawbook.whatif.not-year") : null);
        TextField date = box.Date(workplace.Say("lawbook.whatif.date"), null, needed: false);
        box.Ask(workplace.Say("do.rules.whatif-at"), workplace.Say("do.rules.whatif"), close =>
        {
            int? asked = Year(year.Text);
            DateOnly? day = FormBox.Day(date);
            close();
            compare(asked is null && day is null ? null : (asked ?? day!.Value.Year, day ?? workplace.Today));
        });
    }

    private static int? Year(string text) =>
        int.TryParse(FullWidth.Fold(text).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 2000 and <= 2100 ? year : null;
}
