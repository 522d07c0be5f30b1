namespace CountyToolkit.Returns;

/// <summary>What the lines around the table say; each is a placeholder of <c>form.json</c>.</summary>
public sealed record Heading
{
    /// <summary>Words that may stand in braces in a form's lines.</summary>
    internal static readonly IReadOnlyList<string> Placeholders =
        ["office", "period", "year", "programme", "policy", "pool", "preparer", "approver", "date", "runYear", "run", "checkCode"];

    /// <summary>Name of the reporting office.</summary>
    public required string Office { get; init; }

    /// <summary>The period the form is returned for.</summary>
    public required Period Period { get; init; }

    /// <summary>The day the form is made.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who makes it; empty leaves room to sign.</summary>
    public string Preparer { get; init; } = "";

    /// <summary>The second person; empty leaves room to sign.</summary>
    public string Approver { get; init; } = "";

    /// <summary>Title of the award programme; empty for other forms.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Number of the document the run pays under; empty for other forms.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Policy year of the run; empty for other forms.</summary>
    public string RunYear { get; init; } = "";

    /// <summary>Number of the run; empty for other forms.</summary>
    public string Run { get; init; } = "";

    /// <summary>校验码 of the approved run; empty for other forms.</summary>
    public string CheckCode { get; init; } = "";

    /// <summary>Name of the pool; empty when the form covers every pool.</summary>
    public string Pool { get; init; } = "";

    /// <summary>A line of a form with its placeholders filled in.</summary>
    internal string Fill(string line)
    {
        string filled = line;
        foreach (string word in Placeholders)
        {
            filled = filled.Replace("{" + word + "}", Value(word), StringComparison.Ordinal);
        }

        return filled;
    }

    private string Value(string placeholder) => placeholder switch
    {
        "office" => Office,
        "period" => Period.Words(Language.Chinese),
        "year" => Period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "programme" => Programme,
        "policy" => Policy,
        "pool" => Pool,
        "preparer" => Preparer,
        "approver" => Approver,
        "runYear" => RunYear,
        "run" => Run,
        "checkCode" => CheckCode,
        _ => Date.ToString("yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture),
    };
}
