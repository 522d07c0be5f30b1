namespace CountyToolkit.Tests;

/// <summary>Makes credit codes of firms that do not exist, with both check characters right.</summary>
internal static class InventedCode
{
    /// <summary>A code from eight characters of head (91330900) and eight of body.</summary>
    public static string Make(string head, string body)
    {
        string organisation = body + CreditCode.OrganisationCheck(body);
        return head + organisation + CreditCode.LastCheck(head + organisation);
    }

    /// <summary>The n-th invented code of a county.</summary>
    public static string Number(int n) => Make("91330900", "MA9" + n.ToString("D5", System.Globalization.CultureInfo.InvariantCulture));
}
