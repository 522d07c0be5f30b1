namespace CountyToolkit.Imports;

/// <summary>Every error of a pass, and what a person should know besides; a hopeless file stops being listed at some point.</summary>
public sealed class ImportErrors
{
    private const int MostListed = 10_000;
    private readonly List<ImportError> errors = [];
    private readonly List<ImportNote> notes = [];

    /// <summary>The errors in the order found.</summary>
    public IReadOnlyList<ImportError> All => errors;

    /// <summary>Errors found, listed or not.</summary>
    public int Count { get; private set; }

    /// <summary>What was read differently from what one might expect: no errors.</summary>
    public IReadOnlyList<ImportNote> Notes => notes;

    /// <summary>Adds an error.</summary>
    public void Add(ImportError error)
    {
        Count++;
        if (errors.Count < MostListed)
        {
            errors.Add(error with { Value = PersonalNumber.Mask(error.Value) });
        }
    }

    /// <summary>Adds a note; the same note is taken once.</summary>
    public void Note(string code, params string[] args)
    {
        ImportNote note = new(code, args);
        if (!notes.Any(n => n.Code == code && n.Args.SequenceEqual(args)))
        {
            notes.Add(note);
        }
    }
}
