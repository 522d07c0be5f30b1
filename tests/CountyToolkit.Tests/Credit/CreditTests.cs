using CountyToolkit.Credit;

namespace CountyToolkit.Tests.Credit;

public sealed class CreditTests : IDisposable
{
    private readonly ARegister register = new();

    public void Dispose() => register.Dispose();

    private static DateOnly Day(string text) => IsoDate.Parse(text);

    [Fact]
    public void Labels_are_read_as_codes()
    {
        long firm = register.Firm(1);
        register.Act(act => new AddIncident(act, ARegister.Catalogue, register.Index).Run(
            new Incident { EnterpriseId = firm, Kind = "安全生产", Grade = "较大", OnDate = Day("2023-03-01") }));
        register.Act(act => new AddListEntry(act, ARegister.Catalogue, register.Index).Run(
            new ListEntry { EnterpriseId = firm, List = "经营异常名录", Who = "法定代表人", FromOn = Day("2024-02-01") }));
        Assert.Equal(("safety", "较大"), (new IncidentStore(register.Db).Find(firm)[0].Kind, new IncidentStore(register.Db).Find(firm)[0].Grade));
        Assert.Equal(("abnormal-operation", "legal-representative"), (new ListEntryStore(register.Db).Find(firm)[0].List, new ListEntryStore(register.Db).Find(firm)[0].Who));
    }

    [Fact]
    public void The_newest_grade_of_a_kind_and_year_holds_and_the_earlier_one_again_when_it_is_taken_back()
    {
        long firm = register.Firm(1);
        Grade(firm, "C");
        long second = Grade(firm, "ｂ");
        Assert.Equal("B", Assert.Single(new GradeStore(register.Db).Find(firm)).Letter);
        register.Retract("grade", second);
        Assert.Equal("C", Assert.Single(new GradeStore(register.Db).Find(firm)).Letter);
        Assert.Equal("grade.blank", Assert.Throws<OfficeError>(() => Grade(firm, " ")).Code);
    }

    [Fact]
    public void An_entry_recorded_again_with_its_last_day_ends_and_holds_again_when_that_is_taken_back()
    {
        long firm = register.Firm(1);
        Listed(firm, "joint-punishment", null);
        Listed(firm, "bad-credit", null);
        long ended = Listed(firm, "joint-punishment", Day("2025-06-30"));
        Assert.Equal([("bad-credit", null), ("joint-punishment", Day("2025-06-30"))], Lists(firm));
        register.Retract("list_entry", ended);
        Assert.Equal([("bad-credit", null), ("joint-punishment", null)], Lists(firm));
    }

    private long Listed(long firm, string list, DateOnly? until) => register.Act(act => new AddListEntry(act, ARegister.Catalogue, register.Index).Run(
        new ListEntry { EnterpriseId = firm, List = list, Who = "enterprise", FromOn = Day("2024-02-01"), UntilOn = until }));

    private (string, DateOnly?)[] Lists(long firm) => [.. new ListEntryStore(register.Db).Find(firm).Select(l => (l.List, l.UntilOn)).OrderBy(l => l.List)];

    [Fact]
    public void Crossed_dates_and_unknown_kinds_are_refused()
    {
        long firm = register.Firm(1);
        Assert.Equal("entry.dates", register.Refusal(act => new AddListEntry(act, ARegister.Catalogue, register.Index).Run(
            new ListEntry { EnterpriseId = firm, List = "bad-credit", FromOn = Day("2024-02-01"), UntilOn = Day("2024-01-31") })));
        Assert.Equal("entry.code-unknown", register.Refusal(act => new AddCredential(act, ARegister.Catalogue, register.Index).Run(
            new Credential { EnterpriseId = firm, Kind = "hightech" })));
        Assert.Equal("enterprise.unknown", register.Refusal(act => new AddCredential(act, ARegister.Catalogue, register.Index).Run(
            new Credential { EnterpriseId = 99, Kind = "high-tech" })));
    }

    [Fact]
    public void The_newest_reply_counts_and_a_reply_taken_back_leaves_the_question_open()
    {
        long firm = register.Firm(1);
        long asked = register.Act(act => new AddInquiry(act, ARegister.Catalogue, register.Index).Run(new Inquiry
        {
            EnterpriseId = firm,
            Matter = "environment",
            FromOn = Day("2021-01-01"),
            UntilOn = Day("2024-01-01"),
            AskedOn = Day("2024-01-02"),
        }));
        Assert.Equal("inquiry.reply-early", register.Refusal(act => new ReplyToInquiry(act).Run(asked, Day("2024-01-01"), null)));
        Assert.Equal("inquiry.unknown", register.Refusal(act => new ReplyToInquiry(act).Run(99, Day("2024-01-03"), null)));
        register.Act(act => new ReplyToInquiry(act).Run(asked, Day("2024-01-03"), null));
        Assert.Equal("inquiry.replied", register.Refusal(act => new ReplyToInquiry(act).Run(asked, Day("2024-01-09"), "环函3号")));
        Assert.Equal(Day("2024-01-03"), new InquiryStore(register.Db).Find(firm)[0].RepliedOn);
        long second = register.Act(act => new ReplyToInquiry(act).Run(asked, Day("2024-01-09"), "环函3号", again: true));
        InquiryStore store = new(register.Db);
        Assert.Equal((Day("2024-01-09"), "环函3号", "生态环境局"), (store.Find(firm)[0].RepliedOn!.Value, store.Find(firm)[0].ReplyDocument, store.Find(firm)[0].Unit));
        register.Retract("inquiry_reply", second);
        Assert.Equal(Day("2024-01-03"), store.Find(firm)[0].RepliedOn);
    }

    private long Grade(long firm, string letter) => register.Act(act => new AddGrade(act, ARegister.Catalogue, register.Index).Run(
        new Grade { EnterpriseId = firm, Kind = "efficiency", Year = 2024, Letter = letter }));
}
