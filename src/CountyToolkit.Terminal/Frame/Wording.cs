namespace CountyToolkit.Terminal.Frame;

/// <summary>How sentences and codes are said to this person, so that a command and a screen say one thing in one way.</summary>
/// <param name="Language">Language of sentences.</param>
/// <param name="Word">What a person calls a catalogued code.</param>
internal sealed record Wording(Language Language, Func<string, string> Word)
{
    /// <summary>A sentence.</summary>
    public string Say(string key, params string[] args) => Messages.Text(Language, key, args);
}
