using CountyToolkit.Storage;
using Dapper;

namespace CountyToolkit.Audit;

/// <summary>
/// Taking back single rows. Nothing is removed: a retraction row says that the row holds no longer, and the
/// <c>…_now</c> views leave it out.
/// </summary>
public sealed class RetractionStore(Act act)
{
    private const string Held = """
        SELECT COUNT(*) FROM retraction WHERE table_name = @table AND row_id = @row
        """;

    /// <summary>Takes back row <paramref name="row"/> of <paramref name="table"/>, a history table named by code, never by input.</summary>
    /// <exception cref="OfficeError">
    /// <c>row.unknown</c>: there is no such row; <c>row.retracted</c>: it was taken back before; <c>row.reason</c>: no reason given.
    /// </exception>
    public void Retract(string table, long row, string reason)
    {
        string number = FormattableString.Invariant($"{row}");
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new OfficeError(ErrorKind.BadInput, "row.reason", table, number);
        }

        if (act.Connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table} WHERE id = @row", new { row }) == 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "row.unknown", table, number);
        }

        if (act.Connection.ExecuteScalar<long>(Held, new { table, row }) > 0)
        {
            throw new OfficeError(ErrorKind.BadInput, "row.retracted", table, number);
        }

        using RowWriter writer = new(act.Connection, act.Id, "retraction", "table_name", "row_id", "reason");
        writer.Add(table, row, reason);
        act.Detail["table"] = table;
        act.Detail["row"] = row;
    }
}
