using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Terminal.Toolkit.Views;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens;

/// <summary>The box all forms share.</summary>
public sealed class FormBoxTests
{
    [Fact]
    public void A_refused_value_gets_the_keys_and_down_goes_from_field_to_field_before_the_buttons()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        FormBox box = new(office.Workplace);
        TextField first = box.Text("名称"), day = box.Date("日期", null), last = box.Text("备注");
        bool done = false;
        box.Ask("登记", "写入", () => done = true);
        office.Hands.Type("甲").Press("Down").Type("27-1-1").Press("Down").Type("乙").Press("Down", "Enter").Sees("年份四位", "打字换掉整格").Type("丙");
        Assert.Equal(("甲", "丙", "乙", false), (first.Text, day.Text, last.Text, done));
        office.Hands.Press("Ctrl+U").Type("2027-01-01").Press("Down", "Down", "Enter");
        Assert.True(done);
    }

    [Fact]
    public void A_day_is_typed_as_people_write_it_and_stands_there_as_it_was_understood()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        FormBox box = new(office.Workplace);
        TextField first = box.Date("起", null), second = box.Date("止", null), month = box.Date("报送", null, needed: false);
        box.Ask("登记", "写入", () => { });
        office.Hands.Type("2026.7.1").Press("Tab").Sees("2026-07-01").Type("２０２６年１２月３１日").Press("Up").Sees("2026-12-31").Press("Down", "Down").Type("2026.7").Press("Up").Sees("2026.7", "年份四位");
        Assert.Equal(("2026-07-01", "2026-12-31", "2026.7"), (first.Text, second.Text, month.Text));
    }

    [Fact]
    public void What_is_typed_at_a_button_goes_into_no_field_and_is_said()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        FormBox box = new(office.Workplace);
        TextField first = box.Text("名称"), last = box.Text("备注");
        box.Ask("登记", "写入", () => { });
        office.Hands.Type("甲").Press("Tab").Type("丁").Press("Tab").Type("乙").Sees("字没有写进哪一格").Press("Up").Type("丙");
        Assert.Equal(("甲", "丙"), (first.Text, last.Text));
    }

    [Fact]
    public void What_the_act_refuses_is_typed_anew_where_it_was_wrong()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        FormBox box = new(office.Workplace);
        box.Text("名称", "原有");
        TextField day = box.Date("日期", new DateOnly(2026, 6, 1));
        TextField last = box.Text("备注", "备注");
        box.Ask("登记", "写入", () => throw new OfficeError(ErrorKind.BadInput, "inquiry.reply-early", "某局", IsoDate.Text(FormBox.Day(day)!.Value), "2026-06-08"));
        office.Hands.Press("Enter", "Enter", "Enter").Sees("早于").Press("Enter").Type("２０２６-06-28");
        Assert.Equal(("２０２６-06-28", "备注"), (day.Text, last.Text));
        office.Hands.Press("Tab", "Tab", "Enter").Sees("早于").Press("Enter").Type("2026-07-01");
        Assert.Equal("2026-07-01", day.Text);
    }

    [Fact]
    public void F1_in_a_form_tells_of_its_command_and_what_was_typed_is_still_there()
    {
        using AnOffice office = new();
        Hands hands = office.Go("enterprises").Press("F7").Type("岱西新厂").Press("Tab").Type("9133").Press("F1");
        hands.Sees("帮助", "登记", "填表时", "Ctrl+R").Press("F1", "PgDn", "PgDn").Sees("企业名录").Press("Esc").Sees("岱西新厂", "9133").SeesNot("填表时");
        hands.Type("0921").Sees("91330921").Press("F1").Sees("填表时").Press("Enter", "Esc").Sees("还没有保存").Press("F1").Sees("填表时");
    }

    [Fact]
    public void Leaving_a_form_with_something_typed_asks_and_staying_is_the_harmless_answer()
    {
        using AnOffice office = new();
        office.At(new TodayScreen(office.Workplace));
        FormBox box = new(office.Workplace);
        box.Text("名称", "原有");
        box.Ask("登记", "写入", () => { });
        office.Hands.Press("Esc").SeesNot("写入");
        box = new(office.Workplace);
        box.Text("名称", "原有");
        box.Ask("登记", "写入", () => { });
        office.Hands.Type("新的").Press("Esc").Sees("还没有保存").Press("Enter").Sees("新的", "写入").SeesNot("还没有保存");
        office.Hands.Press("Tab", "Right", "Enter").Sees("还没有保存").Press("Right", "Enter").SeesNot("写入", "还没有保存");
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
