using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Enterprises;

/// <summary>Checks the codes of rows against the catalogue; Chinese labels are read as their codes.</summary>
public static class KnownCode
{
    /// <summary>The code of what was written, by code or label.</summary>
    /// <exception cref="OfficeError"><c>entry.code-unknown</c>, naming the nearest.</exception>
    public static string Need(Catalogue catalogue, CodeList list, string? written, string? where)
    {
        string text = FullWidth.Fold(written ?? "").Trim();
        return list.Has(text) ? text : list.Codes.FirstOrDefault(c => list.Label(c) == text)
            ?? throw Unknown(catalogue, list.Name, text, where);
    }

    /// <summary>As <see cref="Need"/>; null stays null.</summary>
    public static string? Optional(Catalogue catalogue, CodeList list, string? written, string? where) =>
        string.IsNullOrWhiteSpace(written) ? null : Need(catalogue, list, written, where);

    /// <summary>The pool of a code or label.</summary>
    /// <exception cref="OfficeError"><c>entry.code-unknown</c>.</exception>
    public static PoolRung Pool(Catalogue catalogue, string? written, string? where)
    {
        string text = FullWidth.Fold(written ?? "").Trim();
        return catalogue.Pools.FirstOrDefault(p => p.Code == text) ?? catalogue.Pools.FirstOrDefault(p => p.Label == text)
            ?? throw Unknown(catalogue, "pools", text, where);
    }

    /// <summary>Refuses a last day before the first.</summary>
    /// <exception cref="OfficeError"><c>entry.dates</c>.</exception>
    public static void RefuseCrossed(DateOnly? from, DateOnly? until, string? where)
    {
        if (from is { } first && until is { } last && last < first)
        {
            throw new OfficeError(ErrorKind.BadInput, "entry.dates", where, IsoDate.Text(first), IsoDate.Text(last));
        }
    }

    /// <summary>Refuses an enterprise that is not in the register.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>.</exception>
    public static void NeedEnterprise(EnterpriseIndex index, long id, string? where)
    {
        if (!index.Has(id))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.unknown", where, FormattableString.Invariant($"#{id}"));
        }
    }

    private static OfficeError Unknown(Catalogue catalogue, string list, string text, string? where) =>
        new(ErrorKind.BadInput, "entry.code-unknown", where, text, list, catalogue.Nearest(list, text) ?? "");
}
