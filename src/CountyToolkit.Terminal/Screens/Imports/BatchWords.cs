using System.Globalization;
using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>Rows of a batch in the words of the office: values with their decimals, codes by their names, yuan for 分.</summary>
internal sealed class BatchWords(Workplace workplace)
{
    private readonly EnterpriseIndex register = new(workplace.Connection);

    /// <summary>One row.</summary>
    public BatchLine Of(ImportWrite write)
    {
        string firm = write.Enterprise is { } id ? register.NameOf(id) : "";
        return write.Table == "indicator_value"
            ? new BatchLine(firm, What(write.After), write.Before is null ? "" : Value(write.Before), Value(write.After), write.Place)
            : new BatchLine(firm, workplace.Say("imports.table." + write.Table), write.Before is null ? "" : Fields(write.Before), Fields(write.After), write.Place);
    }

    private string What(IReadOnlyDictionary<string, string?> row) => workplace.Word(row["indicator"] ?? "") + " " + row["period"];

    private string Value(IReadOnlyDictionary<string, string?> row)
    {
        if (row["value"] is not { } value || !workplace.Catalogue.TryIndicator(row["indicator"] ?? "", out IndicatorEntry? indicator))
        {
            return row["value"] ?? "—";
        }

        Exact shown = new(System.Numerics.BigInteger.Parse(value, CultureInfo.InvariantCulture), System.Numerics.BigInteger.Pow(10, indicator.Decimals));
        return shown.ToDecimalText(indicator.Decimals).TrimEnd('0').TrimEnd('.') is { Length: > 0 } text && indicator.Decimals > 0
            ? text + " " + indicator.Unit
            : shown.ToDecimalText(indicator.Decimals) + " " + indicator.Unit;
    }

    private string Fields(IReadOnlyDictionary<string, string?> row) =>
        string.Join(' ', row.Where(f => f.Value is not null).Select(f => f.Key.EndsWith("_fen", StringComparison.Ordinal) ? Yuan(f.Value!) : workplace.Word(f.Value!)));

    private string Yuan(string fen) => workplace.Say("imports.yuan", new Exact(long.Parse(fen, CultureInfo.InvariantCulture), 100).ToDecimalText(2));
}
