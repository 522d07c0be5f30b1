using CountyToolkit.Terminal.Toolkit.Drawing;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Screens.Golden;

/// <summary>Offices kept open over several tests that only look: one for each operator, width and language.</summary>
public sealed class OpenOffices : IDisposable
{
    private const string HashColumns = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND (c.name LIKE '%sha256%' OR c.name LIKE '%hash%')";

    private readonly Dictionary<(string, bool, Language), AnOffice> open = [];

    private readonly Dictionary<AnOffice, List<string>> hashes = [];

    private DataWords? data;

    /// <summary>The office of an operator, at its first screen.</summary>
    internal AnOffice Of(string person, bool wide = false, Language language = Language.Chinese)
    {
        if (!open.TryGetValue((person, wide, language), out AnOffice? office))
        {
            office = new AnOffice(person, widths: wide ? CellWidth.Wide : CellWidth.Narrow, language: language);
            open[(person, wide, language)] = office;
        }

        office.Hands.Resize(80, 24);
        return office;
    }

    /// <summary>Every hash the office's file keeps in a column of its own: salted, so different in each making of the county.</summary>
    internal IReadOnlyList<string> Hashes(AnOffice office)
    {
        if (!hashes.TryGetValue(office, out List<string>? known))
        {
            List<(string Table, string Column)> columns = [.. Read(office, HashColumns).Select(r => (r[0], r[1]))];
            known = [.. columns.SelectMany(c => Read(office, $"SELECT {c.Column} FROM {c.Table} WHERE typeof({c.Column}) = 'text'")).Select(r => r[0]).Distinct(StringComparer.Ordinal)];
            hashes[office] = known;
        }

        return known;
    }

    /// <summary>What is Chinese in the invented county and the law; every office here is a copy of the same one.</summary>
    internal DataWords Data(AnOffice office) => data ??= new DataWords(office);

    public void Dispose() => open.Values.ToList().ForEach(o => o.Dispose());

    private static List<string[]> Read(AnOffice office, string sql)
    {
        using SqliteCommand command = office.Workplace.Connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
