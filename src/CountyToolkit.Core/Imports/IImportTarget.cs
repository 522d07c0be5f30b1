namespace CountyToolkit.Imports;

/// <summary>What an office folder does with the rows of its form. One instance serves one import.</summary>
public interface IImportTarget
{
    /// <summary>The form it takes.</summary>
    ImportForm Form { get; }

    /// <summary>Called once before the first row of a file: reads what is there already.</summary>
    void Begin(ImportBatch batch);

    /// <summary>Takes one row: reads every field, and writes only when none was refused.</summary>
    void Take(ImportRow row);
}
