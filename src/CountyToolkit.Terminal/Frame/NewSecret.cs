namespace CountyToolkit.Terminal.Frame;

/// <summary>Where a new password comes from.</summary>
internal static class NewSecret
{
    /// <summary>
    /// The first of the variables that is set, else asked for twice; null when there is nobody to ask.
    /// </summary>
    /// <exception cref="OfficeError"><c>usage.passwords-differ</c>.</exception>
    public static string? Find(Invocation call, string name, params string[] variables)
    {
        if (variables.Select(call.Surroundings.Environment).FirstOrDefault(value => value is not null) is { } given)
        {
            return given;
        }

        string? first = call.Surroundings.AskSecret(call.Say("ask.new-password", name));
        if (first is not null && call.Surroundings.AskSecret(call.Say("ask.again")) != first)
        {
            throw new OfficeError(ErrorKind.Usage, "usage.passwords-differ", name);
        }

        return first;
    }
}
