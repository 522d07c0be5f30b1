using CountyToolkit.Facts;
using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Evidence;

/// <summary>Words where a fact comes from: file, sheet and cell, or who typed it; and who imported the file, and when.</summary>
internal sealed class Origins(Wording say, Catalogue catalogue, IReadOnlyDictionary<long, (string? Operator, string At)> batches)
{
    /// <summary>Over the imports of a file.</summary>
    public static Origins Of(Wording say, Catalogue catalogue, SqliteConnection db) => new(say, catalogue, Batches(db));

    /// <summary>Who imported each batch, and when.</summary>
    public static IReadOnlyDictionary<long, (string? Operator, string At)> Batches(SqliteConnection db) => new ImportStore(db).All().ToDictionary(b => b.Id, b => (b.Operator, b.At));

    /// <summary>An origin as a person reads it.</summary>
    public string Shown(string origin) => SourceText.Shown(origin, catalogue, say.Language)
        + (SourceText.Batch(origin) is { } batch && batches.TryGetValue(batch, out (string? Operator, string At) by) ? say.Say("evidence.importer", by.Operator ?? "", say.Day(by.At)) : "");
}
