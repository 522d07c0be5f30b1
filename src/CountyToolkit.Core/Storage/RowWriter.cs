using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// One prepared INSERT into a history table, used for many rows of one act: an import writes hundreds of thousands.
/// Table and column names are constants of a store, never input; every row carries the act.
/// </summary>
public sealed class RowWriter : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    /// <param name="db">The connection inside the act's transaction.</param>
    /// <param name="actId">The act the rows belong to.</param>
    /// <param name="table">A history table.</param>
    /// <param name="columns">Columns to fill, <c>id</c> and <c>act_id</c> left out.</param>
    public RowWriter(SqliteConnection db, long actId, string table, params string[] columns)
    {
        command = db.CreateCommand();
        command.CommandText = $"""
            INSERT INTO {table} (act_id, {string.Join(", ", columns)})
            VALUES ($act_id, {string.Join(", ", columns.Select(c => "$" + c))})
            """;
        command.Parameters.AddWithValue("$act_id", actId);
        parameters = [.. columns.Select(c => command.Parameters.Add(new SqliteParameter("$" + c, null)))];
    }

    /// <summary>Adds a row and answers its id. Dates are stored as <c>yyyy-MM-dd</c>, flags as 0 and 1, null as NULL.</summary>
    /// <exception cref="ArgumentException">Not one value a column.</exception>
    public long Add(params ReadOnlySpan<object?> values)
    {
        if (values.Length != parameters.Length)
        {
            throw new ArgumentException("one value a column", nameof(values));
        }

        for (int i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                DateOnly date => IsoDate.Text(date),
                bool flag => flag ? 1L : 0L,
                object plain => plain,
            };
        }

        command.ExecuteNonQuery();
        return SQLitePCL.raw.sqlite3_last_insert_rowid(command.Connection!.Handle);
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();
}
