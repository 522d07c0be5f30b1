using System.Text.RegularExpressions;

namespace CountyToolkit;

/// <summary>
/// What a cell or a line that should hold a credit code was found to hold: the code, or what is wrong with it in a
/// message of its own, and a proposal where one change, and only one, makes both check characters right. A proposal
/// is for a person to accept; nothing here is ever corrected silently but width, letter case and blanks.
/// </summary>
public sealed partial record CreditCodeReading
{
    private const string LettersAndFigures = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int MostNamed = 4;
    private const int OrganisationLength = 9;
    private const int RegistrationLength = 15;
    private static readonly char[] Separators = ['、', ',', ';', '/', '\\', '|', '。', '\n', '和', '及'];

    private CreditCodeReading()
    {
    }

    /// <summary>The code, or null when refused.</summary>
    public CreditCode? Code { get; private init; }

    /// <summary>Key of the refusal (<c>code.length-short</c>, <c>code.identity-card</c> …); null when the code is right.</summary>
    public string? Fault { get; private init; }

    /// <summary>The value as it may be shown: identity-card numbers are masked.</summary>
    public string Shown { get; private init; } = "";

    /// <summary>The code that would be right, for a person to accept; null when there is none or more than one.</summary>
    public CreditCode? Proposal { get; private init; }

    private string Detail { get; init; } = "";

    /// <summary>Reads what a person wrote.</summary>
    public static CreditCodeReading Of(string written)
    {
        string clean = Clean(written);
        if (clean.Length == 0)
        {
            return new CreditCodeReading { Fault = "code.empty" };
        }

        bool personal = PersonalNumber.IsIn(clean);
        if (CreditCode.TryParse(clean, out CreditCode? code) && !(personal && PersonalNumber.CheckHolds(clean)))
        {
            return new CreditCodeReading { Code = code, Shown = code.Text };
        }

        return personal ? Refused("code.identity-card", PersonalNumber.Mask(clean)) : Diagnose(written, clean);
    }

    /// <summary>What is wrong, without the value, which stands where it was typed; empty when the code is right.</summary>
    public string Reason(Language language) => Fault is null ? "" : Messages.Text(language, Fault, "", "", Second, Detail).Trim().TrimEnd(':', '\uFF1A');

    /// <summary>What to do about it; empty when the code is right.</summary>
    public string Advice(Language language) => Fault is null ? "" : ToError(null).Advice(language);

    /// <summary>The refusal as an error; {2} is the proposal or the detail, {3} the detail: how many characters, or which ones at which place.</summary>
    /// <exception cref="InvalidOperationException">The code is right.</exception>
    public OfficeError ToError(string? where) => Fault is null
        ? throw new InvalidOperationException("the code is right")
        : new OfficeError(ErrorKind.BadInput, Fault, where, Shown, Second, Detail);

    private string Second => Proposal?.Text ?? Detail;

    private static CreditCodeReading Diagnose(string written, string clean) =>
        Scientific().IsMatch(clean) ? Refused("code.scientific", clean)
        : Several(written) is int firms and > 1 ? Refused("code.several", FullWidth.Fold(written).Trim()) with { Detail = Text(firms) }
        : Tail().Match(clean) is { Success: true } tail ? Proposing("code.tail", clean, CreditCodeProposals.Exactly(tail.Groups[1].Value))
        : clean.Any(c => !char.IsAsciiLetterOrDigit(c)) ? NotLettersOnly(clean)
        : clean.Length != CreditCode.Length ? WrongLength(clean)
        : CreditCode.IsInAlphabet(clean) ? WrongCheck(clean)
        : Proposing("code.letters", clean, CreditCodeProposals.ByLookalike(clean)) with { Detail = Foreign(clean, CreditCode.Alphabet) };

    private static CreditCodeReading NotLettersOnly(string clean)
    {
        string nine = clean.Replace("-", "", StringComparison.Ordinal);
        return nine.Length == OrganisationLength && nine.All(char.IsAsciiLetterOrDigit) ? WrongLength(nine) : Refused("code.characters", clean) with { Detail = Foreign(clean, LettersAndFigures) };
    }

    private static CreditCodeReading WrongLength(string clean)
    {
        if (clean.Length == OrganisationLength)
        {
            return Refused(CreditCode.IsOrganisationCode(clean) ? "code.organisation-only" : "code.organisation-wrong", clean);
        }

        if (clean.Length == RegistrationLength && clean.All(char.IsAsciiDigit))
        {
            return Refused("code.registration-number", clean);
        }

        string length = Text(clean.Length);
        return clean.Length < CreditCode.Length
            ? Refused("code.length-short", clean) with { Detail = length }
            : Proposing("code.length-long", clean, CreditCodeProposals.ByShortening(clean)) with { Detail = length };
    }

    private static CreditCodeReading WrongCheck(string clean) => Refused(
        CreditCode.OrganisationCheckHolds(clean) ? "code.check-last"
        : CreditCode.LastCheckHolds(clean) ? "code.check-organisation"
        : "code.check-both",
        clean);

    private static CreditCodeReading Refused(string fault, string shown) => new() { Fault = fault, Shown = shown };

    private static CreditCodeReading Proposing(string fault, string shown, CreditCode? proposal) =>
        Refused(proposal is null ? fault : fault + "-proposal", shown) with { Proposal = proposal };

    private static int Several(string written) =>
        FullWidth.Fold(written).Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(part => part.Count(char.IsAsciiLetterOrDigit) >= OrganisationLength);

    // Each with its place, from 1: O(9).
    private static string Foreign(string clean, string allowed) =>
        string.Join(' ', clean.Select((c, i) => (Sign: c, Place: i + 1)).Where(c => !allowed.Contains(c.Sign, StringComparison.Ordinal)).Take(MostNamed).Select(c => $"{c.Sign}({Text(c.Place)})"));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Clean(string written)
    {
        string tight = FullWidth.FoldTight(written).ToUpperInvariant().TrimStart('\'');
        return tight.Length > 3 && tight.StartsWith("=\"", StringComparison.Ordinal) && tight[^1] == '"' ? tight[2..^1] : tight;
    }

    [GeneratedRegex(@"^\d(\.\d+)?E\+?\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^([0-9A-Z]{18})[(\[【〔].*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
