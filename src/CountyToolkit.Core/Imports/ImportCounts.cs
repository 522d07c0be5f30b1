namespace CountyToolkit.Imports;

/// <summary>
/// What an import found and wrote. A record is what the form is about: an enterprise, a value, a title, an incident, a
/// ledger line.
/// </summary>
public sealed class ImportCounts
{
    /// <summary>Data rows read, refused ones included.</summary>
    public int Rows { get; set; }

    /// <summary>Records that were not there.</summary>
    public int Created { get; set; }

    /// <summary>Records that were there with another content.</summary>
    public int Updated { get; set; }

    /// <summary>Records that were there exactly so.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows whose firm was found by code or by its present name.</summary>
    public int Matched { get; set; }

    /// <summary>Rows whose firm was found by a name it bore earlier.</summary>
    public int MatchedByOldName { get; set; }

    /// <summary>Rows whose firm is not in the register.</summary>
    public int Unmatched { get; set; }

    /// <summary>Records written.</summary>
    public int Written => Created + Updated;

    internal void Add(ImportCounts other)
    {
        Rows += other.Rows;
        Created += other.Created;
        Updated += other.Updated;
        Unchanged += other.Unchanged;
        Matched += other.Matched;
        MatchedByOldName += other.MatchedByOldName;
        Unmatched += other.Unmatched;
    }
}
