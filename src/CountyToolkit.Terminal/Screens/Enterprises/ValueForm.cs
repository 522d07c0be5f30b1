using CountyToolkit.Enterprises;
using CountyToolkit.Indicators;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>补数据: what a source says of an indicator and from which paper. A figure that stands already is shown before it is written over, and then a reason is needed.</summary>
internal sealed class ValueForm
{
    private const string OwnSource = "self-reported";
    private const int RowsOfTold = 2;
    private readonly Workplace workplace;
    private readonly IndicatorEntry[] entries;
    private readonly string[] sources;
    private readonly Enterprise enterprise;
    private readonly FormBox form;
    private readonly ComboBox which;
    private readonly TextField when;
    private readonly TextField value;
    private readonly ComboBox source;
    private readonly TextField paper;
    private readonly TextField reason;
    private ILookup<string, IndicatorValue> held;

    /// <summary>For an enterprise; the indicator and the period stand there first.</summary>
    public ValueForm(Workplace workplace, long id, string? indicator, string? period)
    {
        this.workplace = workplace;
        entries = [.. workplace.Catalogue.Indicators.Where(i => i.Kind != "text")];
        sources = [.. workplace.Catalogue.Sources.Codes];
        enterprise = new EnterpriseStore(workplace.Connection).Find(id, workplace.Today)!;
        held = Read();
        form = new FormBox(workplace) { Told = Told, ToldRows = RowsOfTold };
        which = form.Choice(Say("col.indicatorLabel"), [.. entries.Select(Named)], Math.Max(0, Array.FindIndex(entries, e => e.Code == indicator)));
        when = form.Text(Say("enterprise.period"), period ?? FormattableString.Invariant($"{workplace.Today.Year - 1}"), needed: true, problem: p => Period.TryParse(p, out _) ? null : Say("form.period"));
        value = form.Text(Say("enterprise.value-or-blank"), problem: written =>
            ScaledValue.TryRead(written, Entry, enterprise.Name, out _, out OfficeError? error) ? null : error!.Sentence(workplace.Language));
        source = form.Choice(Say("col.sourceLabel"), [.. sources.Select(workplace.Catalogue.Sources.Label)], Math.Max(0, Array.IndexOf(sources, OwnSource)));
        paper = form.Text(Say("enterprise.paper"));
        reason = form.Text(Say("enterprise.why-changed"), neededIf: () => Overwritten is not null);
    }

    private IndicatorEntry Entry => entries[which.Chosen];

    // As understood: full-width figures and thousands marks read, in the catalogue's unit; null = blank.
    private long? Typed => FormBox.Written(value) is { } written && ScaledValue.TryRead(written, Entry, null, out long read, out _) ? read : null;

    private IndicatorValue? Standing => Period.TryParse(when.Text.Trim(), out Period? period)
        ? held[Entry.Code].FirstOrDefault(v => v.Period == period.ToString() && v.Source == sources[source.Chosen] && v.Value is not null) : null;

    private IndicatorValue? Overwritten => Standing is { } standing && standing.Value != Typed ? standing : null;

    /// <summary>Shows the box.</summary>
    public void Ask() => form.Ask(Say("enterprise.title-of", Say("do.enterprise.value"), enterprise.Name), Say("enterprise.register"), Write);

    private ILookup<string, IndicatorValue> Read() => new IndicatorStore(workplace.Connection).Of(enterprise.Id).ToLookup(v => v.Indicator, StringComparer.Ordinal);

    private void Write(Action done)
    {
        Period period = Period.Parse(when.Text.Trim());
        string of = sources[source.Chosen];
        DemandAsShown(period, of);
        string? written = Typed is { } read ? ScaledValue.Text(read, Entry.Decimals) : null;
        string? on = FormBox.Written(paper), why = FormBox.Written(reason);
        long? row = workplace.Session.Write(Right.EditRegister, "indicators.set", act =>
            new SetIndicator(act, workplace.Catalogue, new EnterpriseIndex(act.Connection)).Run(enterprise.Id, Entry.Code, period, of, written, on, why));
        string typed = $"indicators set {EnterpriseForms.Typed(enterprise)} {Entry.Code} {period}" + (written is null ? "" : " " + Workplace.Shell(written)) + " --source " + of
            + (on is null ? "" : " --document " + Workplace.Shell(on)) + (why is null ? "" : " --reason " + Workplace.Shell(why));
        EnterpriseForms.Finish(workplace, row, typed, done, Say("enterprise.value-set", Entry.Label, period.ToString(), Amount(Typed)));
    }

    // Somebody else may have written the figure while the form stood open: it is shown, and the question asked again.
    private void DemandAsShown(Period period, string of)
    {
        IndicatorValue? shown = Standing;
        held = Read();
        if (Standing?.Id != shown?.Id)
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.value-changed-since", null, period.ToString(), Entry.Label, workplace.Catalogue.Sources.Label(of));
        }
    }

    private IReadOnlyList<TextLine> Told() => Standing is not { } standing ? [new TextLine(Say("enterprise.paper-is"), Look.Muted)] :
    [
        new TextLine(Say("enterprise.stands", Amount(standing.Value), SetIndicator.Whence(standing), workplace.Catalogue.Sources.Label(standing.Source)), Overwritten is null ? Look.Muted : Look.Warning),
        .. Overwritten is null || value.Text.Trim().Length == 0 ? Array.Empty<TextLine>() : [new TextLine(Say("enterprise.becomes", Amount(Typed)), Look.Warning)],
    ];

    private string Amount(long? scaled) => scaled is { } known ? ScaledValue.Text(known, Entry.Decimals) + Entry.Unit : Say("indicators.blank");

    private static string Named(IndicatorEntry entry) => entry.Unit.Length == 0 ? entry.Label : FormattableString.Invariant($"{entry.Label}({entry.Unit})");

    private string Say(string key, params string[] args) => workplace.Say(key, args);
}
