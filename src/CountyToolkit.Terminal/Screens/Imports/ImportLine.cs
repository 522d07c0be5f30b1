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
        Local(batch.At, workplace, "yyyy-MM-dd"),
        string.Join('、', batch.Form.Split(',').Select(f => workplace.Say("imports.form." + f))),
        Count(batch, "created") + Count(batch, "updated"),
        batch.UndoneAt is { } undone ? Local(undone, workplace, "MM-dd") : "");

    /// <summary>A count the import kept.</summary>
    public static long Count(ImportBatchRow batch, string name) => long.Parse(JsonNode.Parse(batch.Counts)![name]!.ToString(), CultureInfo.InvariantCulture);

    /// <summary>Local date and time of the import.</summary>
    public static string Moment(ImportBatchRow batch, Workplace workplace) => Local(batch.At, workplace, "yyyy-MM-dd HH:mm");

    private static string Local(string instant, Workplace workplace, string shape) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), workplace.Clock.LocalTimeZone)
            .ToString(shape, CultureInfo.InvariantCulture);
}
