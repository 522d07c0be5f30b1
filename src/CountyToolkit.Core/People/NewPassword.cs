namespace CountyToolkit.People;

/// <summary>What a password must be: at least eight characters and not the operator's name. Length protects; odd signs do not.</summary>
internal static class NewPassword
{
    private const int LeastLength = 8;

    /// <exception cref="OfficeError"><c>people.password-short</c>, <c>people.password-name</c>.</exception>
    public static PasswordHash Hash(string name, string password)
    {
        if (password.EnumerateRunes().Count() < LeastLength)
        {
            throw new OfficeError(ErrorKind.BadInput, "people.password-short", name, $"{LeastLength}");
        }

        if (password.Contains(name, StringComparison.OrdinalIgnoreCase) && password.Length < name.Length + LeastLength)
        {
            throw new OfficeError(ErrorKind.BadInput, "people.password-name", name);
        }

        return PasswordHash.Of(password);
    }
}
