namespace CountyToolkit;

/// <summary>
/// Looks for the one code a slip of the pen may have meant. A candidate counts only when both check characters hold,
/// and a proposal is made only when exactly one candidate counts: replacing O by 0 blindly gave a wrong code in 3 of
/// 13 real cases, and inventing a missing character would find a "right" code nearly always.
/// </summary>
internal static class CreditCodeProposals
{
    private const int MostLookalikes = 4;

    /// <summary>The text itself, when it is a right code.</summary>
    public static CreditCode? Exactly(string text) => CreditCode.TryParse(text, out CreditCode? code) ? code : null;

    /// <summary>Letters that are in no code (I, O, S, V, Z) read as what they look or sound like.</summary>
    public static CreditCode? ByLookalike(string text)
    {
        if (text.Count(c => Lookalikes(c).Length > 0) > MostLookalikes)
        {
            return null;
        }

        IEnumerable<string> candidates = [""];
        foreach (char c in text)
        {
            string meant = Lookalikes(c);
            candidates = meant.Length == 0 ? candidates.Select(head => head + c) : candidates.SelectMany(head => meant.Select(m => head + m));
        }

        return Only(candidates);
    }

    /// <summary>One character too many taken out; or, when more are too many, the first 18 characters.</summary>
    public static CreditCode? ByShortening(string text)
    {
        IEnumerable<string> candidates = [text[..CreditCode.Length]];
        if (text.Length == CreditCode.Length + 1)
        {
            candidates = candidates.Concat(Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)));
        }

        return Only(candidates);
    }

    private static CreditCode? Only(IEnumerable<string> candidates)
    {
        CreditCode[] right = [.. candidates.Select(Exactly).OfType<CreditCode>().Distinct().Take(2)];
        return right.Length == 1 ? right[0] : null;
    }

    private static string Lookalikes(char c) => c switch
    {
        'O' => "0QD",
        'I' => "1L",
        'Z' => "2",
        'S' => "5",
        'V' => "UYC",
        _ => "",
    };
}
