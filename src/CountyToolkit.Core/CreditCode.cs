using System.Buffers;

namespace CountyToolkit;

/// <summary>
/// 统一社会信用代码 (GB 32100-2015): 18 characters of which both check characters are right, the last one and the one
/// inside, at the end of the organisation code (GB 11714). The registrar part is not looked up: real codes carry
/// registrars that are, or are no longer, in no list of regions.
/// </summary>
public sealed record CreditCode
{
    /// <summary>Number of characters.</summary>
    public const int Length = 18;

    /// <summary>The 31 characters a code is made of: no I, O, S, V, Z.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int OrganisationAt = 8;
    private const int OrganisationLength = 9;
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCode(string text) => Text = text;

    /// <summary>The 18 characters, upper case.</summary>
    public string Text { get; }

    /// <summary>The nine characters of the organisation code inside, its check character included.</summary>
    public string OrganisationCode => Text.Substring(OrganisationAt, OrganisationLength);

    /// <summary>个体工商户: registered by the market regulator (9) as kind 2.</summary>
    public bool IsIndividualBusiness => Text.StartsWith("92", StringComparison.Ordinal);

    /// <summary>
    /// Reads a code written exactly: 18 characters of the alphabet, upper case, both check characters right.
    /// For what people write, and for why it is refused, see <see cref="CreditCodeReading"/>.
    /// </summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CreditCode? code)
    {
        code = text is { Length: Length } && IsInAlphabet(text) && LastCheckHolds(text) && OrganisationCheckHolds(text)
            ? new CreditCode(text)
            : null;
        return code is not null;
    }

    /// <summary>Reads a code known to be right.</summary>
    /// <exception cref="OfficeError">It is not; the code of the refusal names the fault (<c>code.…</c>).</exception>
    public static CreditCode Parse(string text)
    {
        CreditCodeReading reading = CreditCodeReading.Of(text);
        return reading.Code ?? throw reading.ToError(null);
    }

    /// <summary>The check character that the first 17 characters ask for.</summary>
    /// <exception cref="ArgumentException">Not 17 characters of the alphabet.</exception>
    public static char LastCheck(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Weights.Length || first17.ContainsAnyExcept(Letters))
        {
            throw new ArgumentException("17 characters of the alphabet", nameof(first17));
        }

        int sum = 0;
        for (int i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(first17[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The check character that the first eight characters of an organisation code ask for (10 is written X, 11 is 0).</summary>
    /// <exception cref="ArgumentException">Not eight letters or figures.</exception>
    public static char OrganisationCheck(ReadOnlySpan<char> first8)
    {
        if (first8.Length != OrganisationWeights.Length)
        {
            throw new ArgumentException("8 characters", nameof(first8));
        }

        int sum = 0;
        for (int i = 0; i < OrganisationWeights.Length; i++)
        {
            char c = first8[i];
            int value = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetterUpper(c) ? c - 'A' + 10 : throw new ArgumentException("letters and figures", nameof(first8));
            sum += value * OrganisationWeights[i];
        }

        int check = 11 - (sum % 11);
        return check == 10 ? 'X' : check == 11 ? '0' : (char)('0' + check);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static bool IsInAlphabet(string text) => !text.AsSpan().ContainsAnyExcept(Letters);

    internal static bool LastCheckHolds(string text) => LastCheck(text.AsSpan(0, Length - 1)) == text[^1];

    internal static bool OrganisationCheckHolds(string text) => IsOrganisationCode(text.Substring(OrganisationAt, OrganisationLength));

    internal static bool IsOrganisationCode(string nine) =>
        nine.Length == OrganisationLength && nine.All(char.IsAsciiLetterOrDigit) && OrganisationCheck(nine.AsSpan(0, 8)) == nine[8];
}
