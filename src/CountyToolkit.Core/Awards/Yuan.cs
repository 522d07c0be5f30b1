namespace CountyToolkit.Awards;

/// <summary>Amounts in 元 as text. Answers show two decimals; what is hashed keeps fractions of a 分 exactly.</summary>
internal static class Yuan
{
    private static readonly Exact Hundred = new Exact(100, 1);

    /// <summary>Two decimals, halves away from zero: for answers and paper.</summary>
    public static string Shown(Exact amount) => amount.ToDecimalText(2);

    /// <summary>Two decimals when that is the whole truth, else more decimals or <c>n/d</c>: for what is hashed.</summary>
    public static string Exactly(Exact amount) => (amount * Hundred).Denominator.IsOne ? amount.ToDecimalText(2) : amount.ToString();

    /// <summary>The amount of so many 分.</summary>
    public static Exact OfFen(long fen) => new(fen, 100);

    /// <summary>The amount in 分.</summary>
    /// <exception cref="InvalidOperationException">It is no whole number of 分: rounding was skipped, a fault of ours.</exception>
    public static long Fen(Exact amount)
    {
        Exact fen = amount * Hundred;
        return fen.Denominator.IsOne ? (long)fen.Numerator : throw new InvalidOperationException("amount is not whole 分: " + amount);
    }
}
