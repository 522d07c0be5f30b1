using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>An import as the list shows it.</summary>
/// <param name="Batch">The import.</param>
/// <param name="At">Local date.</param>
/// <param name="Form">What it is called.</param>
/// <param name="Written">Records new and changed.</param>
/// <param name="Undone">Local date it was undone; empty while it holds.</param>
internal sealed record ImportLine(ImportBatchRow Batch, string At, string Form, long Written, string Undone)
{
    /// <summary>The import in the words of this office.</summary>
    public static ImportLine Of(ImportBatchRow batch, Workplace workplace) => new(
        batch,
        workplace.Wording.Day(batch.At),
        string.Join('、', batch.Form.Split(',').Select(f => workplace.Say("imports.form." + f))),
        Count(batch, "created") + Count(batch, "updated"),
        batch.UndoneAt is { } undone ? workplace.Wording.Day(undone)[5..] : "");

    /// <summary>A count the import kept.</summary>
    public static long Count(ImportBatchRow batch, string name) => long.Parse(JsonNode.Parse(batch.Counts)![name]!.ToString(), CultureInfo.InvariantCulture);

    /// <summary>Local date and time of the import.</summary>
    public static string Moment(ImportBatchRow batch, Workplace workplace) => workplace.Wording.Time(batch.At);
}
