namespace CountyToolkit.Awards.Runs;

/// <summary>An enterprise that would come out differently now.</summary>
/// <param name="How">in, out, outcome, granted or parts (of the sum).</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">What the run says, as a parameter of a sentence; empty where there is nothing to say.</param>
/// <param name="Now">What it is now, likewise.</param>
internal sealed record RunChange(string How, string Name, string Before, string Now);
