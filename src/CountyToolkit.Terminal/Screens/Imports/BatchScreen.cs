using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Imports;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>What one import changed: row by row, before and after.</summary>
internal sealed class BatchScreen(Workplace workplace, ImportLine line) : ListScreen<BatchLine>(workplace)
{
    private const int MostOfATable = 5_000;

    /// <inheritdoc/>
    public override string Crumb => Say("do.imports") + " › " + Say("imports.batch", Id) + " " + line.Batch.FileName + (line.Undone.Length > 0 ? " · " + Say("imports.undone-short") : "");

    /// <inheritdoc/>
    public override string HelpPage => "imports";

    /// <inheritdoc/>
    protected override string Hint => Say("imports.batch.hint");

    /// <inheritdoc/>
    protected override string Empty => Say("imports.batch.none");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<BatchLine>> Columns =>
    [
        new(Say("imports.col.firm"), 20, l => l.Firm) { Stretches = true },
        new(Say("imports.col.what"), 17, l => l.What),
        new(Say("imports.col.before"), 12, l => l.Before.Length > 0 ? l.Before : Say("imports.new-row")) { IsNumber = HoldsValues },
        new(Say("imports.col.after"), 14, l => l.After) { IsNumber = HoldsValues, Stretches = !HoldsValues },
        new(Say("imports.col.place"), 24, l => l.Place) { Stretches = true, Look = l => l.Place.Contains('←', StringComparison.Ordinal) ? Look.Warning : Look.Text },
    ];

    private bool HoldsValues => line.Batch.Form == "indicators";

    private string Id => line.Batch.Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override IReadOnlyList<BatchLine> Load()
    {
        BatchWords words = new(Workplace);
        return [.. new ImportWriteStore(Workplace.Connection).Of(line.Batch.Id, MostOfATable).Select(words.Of)];
    }

    /// <inheritdoc/>
    protected override bool Matches(BatchLine row, string text) =>
        row.Firm.Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(row.Firm, text)
        || row.What.Contains(text, StringComparison.OrdinalIgnoreCase) || PinyinInitials.Match(row.What, text)
        || row.Place.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void Open(BatchLine row)
    {
        List<TextLine> lines =
        [
            new(row.Firm, Look.Title),
            new(row.What),
            new(Say("imports.was", row.Before.Length > 0 ? row.Before : Say("imports.new-row")), Look.Muted),
            new(Say("imports.is", row.After)),
            new(Say(row.Place.Contains('←', StringComparison.Ordinal) ? "imports.from-corrected" : "imports.from", row.Place), Look.Muted),
        ];
        MessageBox.Tell(Application, Say("imports.batch", Id), lines, Say("screen.close"));
    }

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(ImportsDoes.TakeBack, () => UndoBatch.Ask(Workplace, line, Close)) { WhyNot = () => UndoBatch.WhyNot(Workplace, line) },
        new(BatchDoes.About, About),
    ];

    private void About()
    {
        List<TextLine> lines =
        [
            new(line.Batch.FileName, Look.Title),
            new(Say("imports.about.who", line.Batch.Operator ?? "-", ImportLine.Moment(line.Batch, Workplace), line.Form, line.Batch.Period ?? "-")),
            new(Say("imports.about.counts", Count("rows"), Count("created"), Count("updated"), Count("unchanged"), Count("matched"), Count("matchedByOldName"), Count("unmatched"))),
            new(Say("imports.about.sha", line.Batch.FileSha256), Look.Muted),
        ];
        if (line.Undone.Length > 0)
        {
            lines.Add(new TextLine(Say("imports.about.undone", line.Undone, line.Batch.UndoReason ?? "-"), Look.Warning));
        }

        Dictionary<string, string> fields = FieldLabels();
        foreach (JsonNode? sheet in JsonNode.Parse(line.Batch.Mapping)!.AsArray())
        {
            lines.AddRange(Sheet(sheet!, fields));
        }

        MessageBox.Tell(Application, Say("imports.batch", Id), lines, Say("screen.close"));
    }

    private IEnumerable<TextLine> Sheet(JsonNode sheet, Dictionary<string, string> fields)
    {
        foreach ((string cell, JsonNode? was) in sheet["corrected"]?.AsObject() ?? [])
        {
            yield return new TextLine(Say("imports.corrected", $"{sheet["sheet"]} {cell}".Trim(), $"{was!["before"]}", $"{was["after"]}").Trim(), Look.Warning);
        }

        if (sheet["skipped"] is JsonArray skipped)
        {
            yield return new TextLine(Say("imports.skipped", $"{sheet["sheet"]}", string.Join("、", skipped)).Trim(), Look.Warning);
        }

        foreach ((string column, JsonNode? field) in sheet["columns"]!.AsObject())
        {
            string[] parts = field!.ToString().Split('@');
            yield return new TextLine(column + " → " + fields.GetValueOrDefault(parts[0], parts[0]) + (parts.Length > 1 ? " " + parts[1] : ""), Look.Text, 2);
        }
    }

    private Dictionary<string, string> FieldLabels() => new ImportDraft(Workplace, []).Forms
        .Where(f => line.Batch.Form.Split(',').Contains(f.Code)).SelectMany(f => f.Fields)
        .DistinctBy(f => f.Code).ToDictionary(f => f.Code, f => f.Label, StringComparer.Ordinal);

    private string Count(string name) => ImportLine.Count(line.Batch, name).ToString(CultureInfo.InvariantCulture);
}
