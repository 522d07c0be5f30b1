using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Returns;

/// <summary>
/// Turns the records of the rows into the cells of a form. A value that is not there stays blank and is listed among
/// the findings; nothing is ever put in its place.
/// </summary>
internal sealed class FillReturn(ReturnForm form, Heading heading)
{
    private readonly List<ReturnFinding> findings = [];

    /// <summary>The filled form.</summary>
    public ReturnTable Run(IReadOnlyList<JsonObject> records)
    {
        List<ReturnCell[]> rows = new(records.Count);
        for (int i = 0; i < records.Count; i++)
        {
            rows.Add(Row(records[i], i + 1));
        }

        if (rows.Count == 0)
        {
            findings.Add(new ReturnFinding("return.no-rows", 0, "", "", ""));
        }

        return new ReturnTable
        {
            Form = form,
            Title = heading.Fill(form.Title),
            Reporting = heading.Fill(form.Reporting),
            Middle = heading.Fill(form.Middle),
            UnitLine = heading.Fill(form.UnitLine),
            Signature = [.. form.Signature.Select(heading.Fill)],
            Notes = [.. form.Notes.Select(heading.Fill)],
            Rows = rows,
            Totals = form.TotalsLabel is null ? null : Totals(rows),
            Findings = findings,
        };
    }

    private ReturnCell[] Row(JsonObject record, int number)
    {
        ReturnCell[] cells = new ReturnCell[form.Columns.Count];
        string subject = record["enterprise"]?["name"]?.ToString() ?? "";
        for (int c = 0; c < cells.Length; c++)
        {
            FormColumn column = form.Columns[c];
            cells[c] = column.Source.Code == "row.number"
                ? ReturnCell.Of(new Exact(number, 1))
                : Cell(column, column.Source.Value(record, heading.Period.Year), number, subject);
            if (cells[c].IsBlank && !column.Optional)
            {
                findings.Add(new ReturnFinding("return.blank", number, subject, column.Title, ""));
            }
        }

        return cells;
    }

    private ReturnCell Cell(FormColumn column, JsonNode? value, int number, string subject)
    {
        if (value is null)
        {
            return ReturnCell.Blank;
        }

        string text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        if (text.Length == 0)
        {
            return ReturnCell.Blank;
        }

        if (column.IsNumber)
        {
            if (Exact.TryParse(text, out Exact amount))
            {
                bool converts = column.Kind == ColumnKind.Money && column.Unit is not null;
                return ReturnCell.Of(converts ? MoneyUnit.Convert(amount, SourceUnit.Of(column.Source), column.Unit!) : amount);
            }

            findings.Add(new ReturnFinding("return.not-a-number", number, subject, column.Title, text));
            return ReturnCell.Blank;
        }

        if (column.Kind == ColumnKind.Date)
        {
            if (IsoDate.TryParse(text, out DateOnly day))
            {
                return ReturnCell.Of(day);
            }

            findings.Add(new ReturnFinding("return.not-a-day", number, subject, column.Title, text));
            return ReturnCell.Blank;
        }

        return ReturnCell.Of(text switch { "true" => "是", "false" => "否", _ => text });
    }

    private ReturnCell[] Totals(List<ReturnCell[]> rows)
    {
        ReturnCell[] totals = new ReturnCell[form.Columns.Count];
        for (int c = 0; c < totals.Length; c++)
        {
            int at = c;
            totals[c] = form.Columns[c].Total
                ? ReturnCell.Of(rows.Aggregate(Exact.Zero, (sum, row) => sum + (row[at].Number ?? Exact.Zero)))
                : ReturnCell.Blank;
        }

        return totals;
    }
}
