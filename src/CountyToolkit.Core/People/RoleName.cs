namespace CountyToolkit.People;

/// <summary>A role as stored and typed: its code, or the office's word for it.</summary>
public static class RoleName
{
    private static readonly (Role Role, string Code, string Word)[] Names =
    [
        (Role.Viewer, "viewer", "查看"),
        (Role.Clerk, "clerk", "经办"),
        (Role.Reviewer, "reviewer", "审核"),
        (Role.Administrator, "administrator", "管理"),
    ];

    /// <summary>The code stored in the file.</summary>
    public static string Code(Role role) => Names[(int)role].Code;

    /// <summary>The office's word.</summary>
    public static string Word(Role role) => Names[(int)role].Word;

    /// <summary>Reads a code or a word.</summary>
    /// <exception cref="OfficeError"><c>people.unknown-role</c>: neither.</exception>
    public static Role Read(string text)
    {
        foreach ((Role role, string code, string word) in Names)
        {
            if (text == code || text == word)
            {
                return role;
            }
        }

        throw new OfficeError(ErrorKind.Usage, "people.unknown-role", null, text);
    }
}
