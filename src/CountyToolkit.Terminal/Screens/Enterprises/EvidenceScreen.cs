using System.Text.Json.Nodes;
using CountyToolkit.Rules;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>What one condition rests on, down to the cell of the paper.</summary>
internal sealed class EvidenceScreen(Workplace workplace, CheckedFirm answer, JsonObject item, bool isDemanded) : OfficeScreen(workplace)
{
    private const int Step = 2;

    private readonly TextView text = new()
    {
        Lines = [.. new ItemEvidence(workplace.Wording, workplace.Catalogue, answer).Lines(item, isDemanded).Select(l => new TextLine(l.Text, l.Depth == 0 ? Look.Title : Look.Text, 1 + (l.Depth * Step)))],
        Widths = CellWidth.Wide,
    };

    /// <inheritdoc/>
    public override string Crumb => answer.Enterprise.Name + " › " + (StrictJson.Text(item["label"]) ?? "");

    /// <inheritdoc/>
    public override string Aside => VerdictSummary.Outcome(Workplace.Wording, item, isDemanded);

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions => [];

    /// <inheritdoc/>
    public override string HelpPage => "check";

    /// <inheritdoc/>
    protected override View Body => text;
}
