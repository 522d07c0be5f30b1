namespace CountyToolkit.Rules;

/// <summary>The words outcomes are written with in verdicts, cases and judgements.</summary>
public static class OutcomeText
{
    private static readonly string[] Words = ["met", "unmet", "missing", "manual", "not-applicable", "failed"];

    /// <summary>The word of the contract, such as <c>not-applicable</c>.</summary>
    public static string Text(this Outcome outcome) => Words[(int)outcome];

    /// <summary>Reads a word of the contract; false for any other text.</summary>
    public static bool TryRead(string? text, out Outcome outcome)
    {
        int at = Array.IndexOf(Words, text);
        outcome = at < 0 ? Outcome.Failed : (Outcome)at;
        return at >= 0;
    }
}
