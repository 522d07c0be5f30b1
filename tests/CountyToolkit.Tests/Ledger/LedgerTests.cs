using CountyToolkit.Ledger;

namespace CountyToolkit.Tests.Ledger;

public sealed class LedgerTests : IDisposable
{
    private static readonly DateOnly Decided = new(2023, 12, 1);
    private readonly ARegister register = new();

    public void Dispose() => register.Dispose();

    private long Add(long firm, long granted, long paid = 0, string programme = "county-awards/recognition", DateOnly? paidOn = null) =>
        register.Act(act => new AddLedgerEntry(act, ARegister.Catalogue, register.Index).Run(
            new LedgerEntry { EnterpriseId = firm, Programme = programme, PolicyYear = 2023, GrantedFen = granted }, Decided, paid, paidOn));

    private long Event(long entry, string state, long fen, DateOnly? on = null) => register.Act(act =>
        new AddLedgerEvent(act).Enter(new LedgerEvent { LedgerId = entry, State = state, AmountFen = fen, OnDate = on ?? Decided.AddMonths(1) }));

    private LedgerLine Line(long entry) => Assert.Single(new LedgerStore(register.Db).Lines(id: entry));

    [Fact]
    public void Parts_are_paid_up_to_what_was_granted()
    {
        long entry = Add(register.Firm(1), 100);
        Event(entry, "paid", 80);
        Assert.Equal("ledger.paid-over", Assert.Throws<OfficeError>(() => Event(entry, "paid", 21)).Code);
        Event(entry, "paid", 20);
        Assert.Equal((100, "paid"), (Line(entry).PaidFen, Line(entry).State));
    }

    [Fact]
    public void What_is_recovered_in_part_stays_paid_and_in_whole_is_recovered()
    {
        long entry = Add(register.Firm(1), 100, 80);
        Event(entry, "recovered", 30);
        Assert.Equal((50, "paid"), (Line(entry).PaidFen, Line(entry).State));
        Assert.Equal("ledger.recovered-over", Assert.Throws<OfficeError>(() => Event(entry, "recovered", 51)).Code);
        Event(entry, "recovered", 50);
        Assert.Equal((0, "recovered"), (Line(entry).PaidFen, Line(entry).State));
    }

    [Fact]
    public void Nothing_is_recorded_on_a_day_that_has_not_come()
    {
        long entry = Add(register.Firm(1), 100);
        DateOnly today = Instant.Today(register.County.Clock);
        Assert.Equal("ledger.event-ahead", Assert.Throws<OfficeError>(() => Event(entry, "paid", 80, today.AddDays(1))).Code);
        Event(entry, "paid", 80, today);
        Assert.Equal(80, Line(entry).PaidFen);
    }

    [Fact]
    public void One_person_alone_enters_no_recovery()
    {
        long entry = Add(register.Firm(1), 100, 80);
        Assert.Equal("ledger.recovery-alone", Assert.Throws<OfficeError>(() => register.Act(act =>
            new AddLedgerEvent(act).Run(new LedgerEvent { LedgerId = entry, State = "recovered", AmountFen = 1, OnDate = Decided }))).Code);
    }

    [Fact]
    public void Holding_moves_no_money()
    {
        long entry = Add(register.Firm(1), 100);
        Event(entry, "held", 0);
        Assert.Equal((0, "held"), (Line(entry).PaidFen, Line(entry).State));
        Assert.Equal("ledger.amount", Assert.Throws<OfficeError>(() => Event(entry, "paid", 0)).Code);
    }

    [Fact]
    public void An_event_taken_back_counts_no_more()
    {
        long entry = Add(register.Firm(1), 100);
        long wrong = Event(entry, "paid", 100);
        register.Retract("ledger_event", wrong);
        Assert.Equal((0, "decided"), (Line(entry).PaidFen, Line(entry).State));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_nothing_is_written()
    {
        long firm = register.Firm(1);
        Assert.Equal("ledger.paid-over", Assert.Throws<OfficeError>(() => Add(firm, 100, 101)).Code);
        Assert.Equal("ledger.programme", Assert.Throws<OfficeError>(() => Add(firm, 100, programme: "recognition")).Code);
        Assert.Equal("entry.dates", Assert.Throws<OfficeError>(() => Add(firm, 100, 50, paidOn: Decided.AddDays(-1))).Code);
        Assert.Equal("enterprise.unknown", Assert.Throws<OfficeError>(() => Add(99, 100)).Code);
        Assert.Empty(new LedgerStore(register.Db).Lines());
        long entry = Add(firm, 100);
        Assert.Equal("ledger.event-early", Assert.Throws<OfficeError>(() => Event(entry, "paid", 1, Decided.AddDays(-1))).Code);
        Assert.Equal("ledger.state", Assert.Throws<OfficeError>(() => Event(entry, "decided", 1)).Code);
        Assert.Equal("ledger.unknown", Assert.Throws<OfficeError>(() => Event(99, "paid", 1)).Code);
    }

    [Theory]
    [InlineData("100000", 10000000)]
    [InlineData("100,000.5", 10000050)]
    [InlineData("-0.01", -1)]
    public void Yuan_are_read_to_the_fen(string written, long fen)
    {
        Assert.True(Fen.TryParse(written, out long read));
        Assert.Equal(fen, read);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("1,00")]
    [InlineData("十万")]
    [InlineData("")]
    [InlineData("1000000000000000000000")]
    public void What_is_no_amount_is_not_read(string written) => Assert.False(Fen.TryParse(written, out _));
}
