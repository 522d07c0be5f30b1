namespace CountyToolkit.Enterprises;

/// <summary>
/// All an enterprise is found by: code and name of now, those it bore earlier, and the first letters of its names. Folded when
/// made, so that ten thousand of them are gone through between two keys.
/// </summary>
public sealed class EnterpriseKeys
{
    private readonly Enterprise enterprise;
    private readonly string nameKey;
    private readonly (string Text, string Key)[] oldCodes;
    private readonly (string Text, string Key)[] oldNames;
    private readonly (string Text, (string Usual, string Other) Readings)[] readings;

    /// <summary>Folds what is known.</summary>
    /// <param name="enterprise">As of the day asked.</param>
    /// <param name="names">Every name it ever bore.</param>
    /// <param name="codes">Every code it ever bore.</param>
    public EnterpriseKeys(Enterprise enterprise, IEnumerable<string> names, IEnumerable<string> codes)
    {
        this.enterprise = enterprise;
        nameKey = NameKey.Of(enterprise.Name);
        oldNames = [.. names.Where(n => n != enterprise.Name).Select(n => (n, NameKey.Of(n)))];
        oldCodes = [.. codes.Where(c => c != enterprise.Code).Select(c => (c, c))];
        readings = [.. oldNames.Select(n => n.Text).Prepend(enterprise.Name).Select(n => (n, PinyinInitials.Readings(n)))];
    }

    /// <summary>How the enterprise is found by a text, the plainest way first; null when it is not.</summary>
    public EnterpriseHit? Find(SoughtText sought)
    {
        if (sought.Key.Length == 0)
        {
            return null;
        }

        return nameKey.Contains(sought.Key, StringComparison.Ordinal) ? new EnterpriseHit(enterprise, "name", enterprise.Name)
            : enterprise.Code?.Contains(sought.Key, StringComparison.Ordinal) == true ? new EnterpriseHit(enterprise, "code", enterprise.Code)
            : Among(oldNames, sought.Key, "old-name") ?? Among(oldCodes, sought.Key, "old-code") ?? ByLetters(sought.Letters);
    }

    private EnterpriseHit? Among((string Text, string Key)[] known, string key, string by)
    {
        foreach ((string text, string folded) in known)
        {
            if (folded.Contains(key, StringComparison.Ordinal))
            {
                return new EnterpriseHit(enterprise, by, text);
            }
        }

        return null;
    }

    private EnterpriseHit? ByLetters(string letters)
    {
        foreach ((string name, (string Usual, string Other) letter) in readings)
        {
            if (PinyinInitials.Match(letter, letters))
            {
                return new EnterpriseHit(enterprise, "initials", name);
            }
        }

        return null;
    }
}
