using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.People;

/// <summary>The office's own row; the newest holds.</summary>
public sealed class OfficeStore(SqliteConnection db)
{
    /// <summary>The office; null only in a file not founded yet.</summary>
    public Office? Current() => db.QueryFirstOrDefault<Office>("SELECT name AS Name, region AS Region FROM office ORDER BY id DESC LIMIT 1");

    internal void Add(Act act, string name, string region) =>
        db.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, @name, @region)", new { act.Id, name, region });
}
