using System.Globalization;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for the policy year and the day a comparison is made for.</summary>
internal static class WhatIfAsk
{
    /// <summary>Shows the form; both left empty is each programme's last run.</summary>
    public static void Show(Workplace workplace, Action<(int Year, DateOnly Date)?> compare)
    {
        FormBox box = new(workplace);
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
