using CountyToolkit.Imports;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>An order in the words of the command line.</summary>
internal static class ImportTyped
{
    /// <summary><c>import FILE --form … --set-cell …</c></summary>
    public static string Of(ImportOrder order, bool acceptGood)
    {
        List<string> words = ["import", .. order.Files.Select(Workplace.Shell)];
        Add(words, "--form", order.Form);
        Add(words, "--period", order.Period);
        Add(words, "--encoding", order.Encoding);
        foreach ((string column, string? field) in order.Map.ByColumn)
        {
            Add(words, "--column", column + "=" + field);
        }

        foreach ((string field, string value) in order.Map.Given)
        {
            Add(words, "--set", field + "=" + value);
        }

        foreach (CellCorrection correction in order.Corrections)
        {
            Add(words, "--set-cell", correction.ToString());
        }

        foreach (RowPlace row in order.Skipped)
        {
            Add(words, "--skip-row", row.ToString());
        }

        if (acceptGood)
        {
            words.Add("--accept-good");
        }

        return string.Join(' ', words);
    }

    private static void Add(List<string> words, string option, string? value)
    {
        if (value is not null)
        {
            words.Add(option);
            words.Add(Workplace.Shell(value));
        }
    }
}
