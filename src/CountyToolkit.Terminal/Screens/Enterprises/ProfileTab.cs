using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>基本: name, code and attributes with the day they hold from and their paper; what held before is muted.</summary>
internal sealed class ProfileTab : EnterpriseTab
{
    private readonly TableBetween<ProfileLine> view;

    /// <summary>The page of an enterprise.</summary>
    public ProfileTab(Workplace workplace, long id)
        : base(workplace, id) => view = new TableBetween<ProfileLine>
        {
            Table = new TableView<ProfileLine>
            {
                Columns =
                [
                    new(Say("col.what"), 18, l => l.What) { Look = Muted },
                    new(Say("col.valueLabel"), 28, l => l.Value) { Stretches = true, Look = Muted },
                    new(Say("col.from"), 10, l => l.From) { Look = Muted },
                    new(Say("col.origin"), 14, l => l.Origin) { Stretches = true, Look = _ => Look.Muted },
                ],
            },
            RowsBelow = 1,
            Below = (canvas, area, line) => canvas.PutFit(area.X, area.Y, area.Width, line.Origin, Look.Muted),
        };

    /// <inheritdoc/>
    public override string Title => Say("enterprise.profile");

    /// <inheritdoc/>
    public override View View => view;

    /// <inheritdoc/>
    public override void Load()
    {
        EnterpriseStore store = new(Workplace.Connection);
        view.Above = [.. Ends(store)];
        view.Table.Rows =
        [
            .. store.History(Id).GroupBy(v => v.Kind, StringComparer.Ordinal).SelectMany(kind =>
            {
                DatedValue? holds = DatedValue.On(kind, Workplace.Today) ?? kind.FirstOrDefault();
                return kind.Reverse().OrderBy(v => v == holds ? 0 : 1).Select(v => Line(v, v == holds));
            }),
        ];
    }

    private IEnumerable<TextLine> Ends(EnterpriseStore store)
    {
        EnterpriseIndex? index = null;
        foreach (EnterpriseEnd end in store.Endings(Id))
        {
            string into = end.SuccessorId is { } successor ? (index ??= new EnterpriseIndex(Workplace.Connection)).NameOf(successor) : "";
            yield return new TextLine(
                Say(into.Length == 0 ? "enterprise.has-ended" : "enterprise.merged", IsoDate.Text(end.OnDate), end.Reason, into), Look.Warning);
        }

        foreach (long before in store.Predecessors(Id))
        {
            yield return new TextLine(Say("enterprise.took-in", (index ??= new EnterpriseIndex(Workplace.Connection)).NameOf(before)));
        }
    }

    private ProfileLine Line(DatedValue value, bool holds)
    {
        AttributeReader reader = new(Workplace.Catalogue);
        string what = value.Kind switch { "name" => Say("col.name"), "code" => Say("col.creditCode"), _ => reader.Label(value.Kind) };
        string before = value.FromOn > Workplace.Today ? Say("enterprise.later") : holds ? "" : Say(value.Kind == "name" ? "enterprise.old-name" : "enterprise.before");
        return new ProfileLine(
            what + before,
            value.Value is null ? Say("indicators.blank") : reader.Shown(value.Kind, value.Value, Workplace.Language),
            value.FromOn is { } from ? IsoDate.Text(from) : "",
            SourceText.Shown(SourceText.Of(null, value, _ => null), Workplace.Catalogue, Workplace.Language),
            holds);
    }

    private static Look Muted(ProfileLine line) => line.Holds ? Look.Text : Look.Muted;
}
