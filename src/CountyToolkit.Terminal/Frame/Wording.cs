namespace CountyToolkit.Terminal.Frame;

/// <summary>How sentences and codes are said to this person, so that a command and a screen say one thing in one way.</summary>
/// <param name="Language">Language of sentences.</param>
/// <param name="WordIn">What a person calls a catalogued code, meant of a list of <c>codes.json</c> or of any.</param>
/// <param name="Clock">The office's clock, by which stored instants are told.</param>
internal sealed record Wording(Language Language, Func<string, string?, string> WordIn, TimeProvider Clock)
{
    /// <summary>A sentence.</summary>
    public string Say(string key, params string[] args) => Messages.Text(Language, key, args);

    /// <summary>How much is short, as a verdict gives it: between two shares that is percentage points, not per cent.</summary>
    public string Short(string amount) => Say("rules.short", amount.EndsWith('%') ? Say("rules.percentage-points", amount[..^1]) : amount);

    /// <summary>What a person calls a catalogued code; a list is named where one code stands in several.</summary>
    public string Word(string code, string? list = null) => WordIn(code, list);

    /// <summary>A stored instant to the minute; empty when there is none.</summary>
    public string Time(string? instant) => instant is null ? "" : Instant.Shown(instant, Clock);

    /// <summary>The day of a stored instant.</summary>
    public string Day(string instant) => IsoDate.Text(Instant.Day(instant, Clock));
}
