using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Settings;

/// <summary>What was done, by whom and to what, newest first: the last thousand acts, or all; of one operator or of some days where asked.</summary>
internal sealed class AuditScreen(Workplace workplace) : ListScreen<ActLine>(workplace)
{
    private const int AtFirst = 1000, RowsBelow = 2;
    private readonly Dictionary<long, ActLine> worded = [];
    private AuditFilter filter = new() { Zone = workplace.Clock.LocalTimeZone };
    private IReadOnlyList<ActLine>? all;

    /// <inheritdoc/>
    public override string Crumb => Say("do.settings") + " › " + Say("do.settings.audit");

    /// <inheritdoc/>
    public override string Aside => string.Join("  ", [.. Filtered(), base.Aside]);

    /// <inheritdoc/>
    public override string HelpPage => "audit";

    /// <inheritdoc/>
    protected override string Hint => Say("audit.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("audit.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<ActLine>> Columns =>
    [
        new(Say("col.at"), 16, At) { Order = (a, b) => a.Entry.Id.CompareTo(b.Entry.Id) },
        new(Say("col.operator"), 6, a => a.Entry.Operator ?? ""),
        new(Say("col.done"), 16, a => a.What),
        new(Say("col.about"), 30, a => a.Of) { Stretches = true },
        new(Say("col.id"), 5, a => a.Entry.Id.ToString(CultureInfo.InvariantCulture)) { IsNumber = true },
    ];

    /// <inheritdoc/>
    public override void Refresh()
    {
        all = null;
        worded.Clear();
        base.Refresh();
    }

    /// <inheritdoc/>
    protected override object Identity(ActLine row) => row.Entry.Id;

    /// <inheritdoc/>
    protected override IReadOnlyList<ActLine> Load()
    {
        (List.RowsBelow, List.Below) = (RowsBelow, Beneath);
        return all ?? Read(AtFirst);
    }

    /// <inheritdoc/>
    protected override bool Matches(ActLine row, string text) =>
        new[] { At(row), row.Entry.Operator ?? "", row.What, row.Of, row.Entry.Act }.Any(t => FullWidth.Fold(t).Contains(text, StringComparison.OrdinalIgnoreCase))
        || new[] { row.Entry.Operator ?? "", row.What, row.Of }.Any(t => PinyinInitials.Match(t, text));

    /// <inheritdoc/>
    protected override void Open(ActLine row) => Workplace.Application.Push(new ActScreen(Workplace, row));

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(AuditDoes.More, More) { WhyNot = () => all is not null || List.All.Count < AtFirst ? Say("audit.all-shown") : null },
        new(AuditDoes.By, By),
        new(AuditDoes.Days, Days),
    ];

    // Entries never change: coming back from one words only those written since. F5 names all of them anew.
    private IReadOnlyList<ActLine> Read(int most)
    {
        AuditEntry[] entries = [.. new AuditStore(Workplace.Connection).Find(filter, most)];
        foreach (ActLine line in ActScreen.Words(Workplace).Of(entries.Where(e => !worded.ContainsKey(e.Id))))
        {
            worded[line.Entry.Id] = line;
        }

        return [.. entries.Select(e => worded[e.Id])];
    }

    // Ten years of an office are tens of thousands of acts, each with its firm or document to be named.
    private void More() => Workplace.Work(Say("audit.reading"), (_, _) => Read(int.MaxValue), read =>
    {
        all = read;
        List.All = read;
    });

    private void By()
    {
        string[] names = [.. new OperatorStore(Workplace.Connection).All().Select(o => o.Name)];
        PickList.Show(Workplace.Application, Say("do.audit.by"), [Say("audit.everybody"), .. names], Array.IndexOf(names, filter.Operator) + 1, at => Show(filter with { Operator = at == 0 ? null : names[at - 1] }));
    }

    private void Days()
    {
        FormBox form = new(Workplace);
        TextField from = form.Date(Say("audit.from"), filter.From, needed: false), until = form.Date(Say("audit.until"), filter.To, needed: false);
        form.Ask(Say("do.audit.days"), Say("audit.show"), () => Show(filter with { From = FormBox.Day(from), To = FormBox.Day(until) }));
    }

    private void Show(AuditFilter wanted)
    {
        (filter, all) = (wanted, null);
        Shown();
    }

    private IEnumerable<string> Filtered()
    {
        if (filter.Operator is { } name)
        {
            yield return name;
        }

        if (filter.From is not null || filter.To is not null)
        {
            yield return Say("audit.span", Day(filter.From), Day(filter.To));
        }
    }

    private static void Beneath(Canvas canvas, Rect area, ActLine row)
    {
        int y = area.Y;
        foreach (string line in canvas.Widths.Wrap(string.Join("  ", row.What, row.Of), area.Width).Take(RowsBelow))
        {
            canvas.PutFit(area.X, y++, area.Width, line);
        }
    }

    private string At(ActLine act) => Workplace.Wording.Time(act.Entry.At);

    private static string Day(DateOnly? day) => day is { } on ? IsoDate.Text(on) : "";
}
