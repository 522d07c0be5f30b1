namespace CountyToolkit.Imports;

/// <summary>
/// Finds whose a row is: by code, by the present name, by an old name. Never silently a new firm, and never by a name
/// that two firms bear. Knows the register only through the functions it is given.
/// </summary>
/// <param name="byCode">Firms of a credit code.</param>
/// <param name="byName">Firms of a name, present names first.</param>
/// <param name="nameOf">Present name of a firm.</param>
/// <param name="codeOf">Present code of a firm; null = 待补码.</param>
/// <param name="nearest">The present name most like a name nobody bears; null = none is like it.</param>
public sealed class RowOwner(Func<string, OwnerFound> byCode, Func<string, OwnerFound> byName, Func<long, string> nameOf, Func<long, string?> codeOf, Func<string, string?> nearest)
{
    /// <summary>The firm of a row, counted as matched; null when refused or not found, which is counted too.</summary>
    /// <param name="row">The row.</param>
    /// <param name="batch">Where counts go.</param>
    /// <param name="listOnly">A published list of many counties: a firm not found is noted, and is no error.</param>
    public long? Find(ImportRow row, ImportBatch batch, bool listOnly = false)
    {
        CreditCode? code = row.CreditCode("credit_code");
        string? name = row.Name("name");
        if (row.HasErrors)
        {
            return null;
        }

        if (code is null && name is null)
        {
            row.Refuse("import.no-identity", null, "");
            return null;
        }

        OwnerFound coded = code is null ? OwnerFound.None : byCode(code.Text);
        OwnerFound named = name is null ? OwnerFound.None : byName(name);
        if (coded.Ids.Count == 1 && named.Ids.Count > 0 && !named.ByOldName && !named.Ids.Contains(coded.Ids[0]))
        {
            // A column pasted one row too low: whose values they are nobody here can tell.
            return Refused(row, "import.two-firms", name!, nameOf(coded.Ids[0]), codeOf(named.Ids[0]) ?? "-");
        }

        return coded.Ids.Count == 1 ? Matched(batch, coded.Ids[0])
            : code is null || named.Ids.Count == 0 || codeOf(named.Ids[0]) is null ? ByName(row, batch, named, name, code, listOnly)
            : Refused(row, "import.code-differs", code.Text, nameOf(named.Ids[0]), codeOf(named.Ids[0])!);
    }

    private long? ByName(ImportRow row, ImportBatch batch, OwnerFound named, string? name, CreditCode? code, bool listOnly)
    {
        if (named.Ids.Count > 1)
        {
            return Refused(row, "import.name-ambiguous", name!, string.Join("、", named.Ids.Select(id => codeOf(id) ?? FormattableString.Invariant($"#{id}"))));
        }

        if (named.Ids.Count == 1)
        {
            if (!named.ByOldName)
            {
                return Matched(batch, named.Ids[0]);
            }

            batch.Counts.MatchedByOldName++;
            batch.NotFound(row, "name", name!, nameOf(named.Ids[0]), null);
            return named.Ids[0];
        }

        batch.Counts.Unmatched++;
        batch.NotFound(row, name is null ? "credit_code" : "name", name ?? code!.Text, null, name is null ? null : nearest(name));
        return listOnly ? null : Refused(row, "import.not-registered", name ?? code!.Text);
    }

    private static long? Matched(ImportBatch batch, long id)
    {
        batch.Counts.Matched++;
        return id;
    }

    private static long? Refused(ImportRow row, string code, string value, params string[] args)
    {
        row.Refuse(code, row.Has("name") && code != "import.code-differs" ? "name" : "credit_code", value, args);
        return null;
    }
}
