using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Screens.Today;

namespace CountyToolkit.Tests.Screens;

/// <summary>The box all forms share.</summary>
public sealed class FormBoxTests
{
    [Fact]
    public void While_a_form_writes_the_last_line_says_that_it_may_take_some_seconds_and_then_what_happened()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        string during = "";
        FormBox box = new(office.Workplace);
        box.Text("名称");
        box.Ask("登记", "写入", () =>
        {
            during = office.Hands.Application.Picture!.ToString();
            office.Workplace.Tell("已经登记");
        });
        office.Hands.Press("Enter").Sees("已经登记").SeesNot("正在写入");
        Assert.Contains("正在写入", during, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_is_refused_leaves_no_sign()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        FormBox box = new(office.Workplace);
        box.Text("名称");
        box.Ask("登记", "写入", () => throw new OfficeError(ErrorKind.BadInput, "people.sign-in"));
        office.Hands.Press("Enter").SeesNot("正在写入");
    }
}
