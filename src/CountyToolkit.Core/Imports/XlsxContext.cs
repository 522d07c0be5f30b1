namespace CountyToolkit.Imports;

/// <summary>What the cells of a sheet refer to.</summary>
internal sealed record XlsxContext(string File, string Sheet, List<string> Strings, XlsxStyles Styles, bool From1904)
{
    /// <summary>The place of a refusal inside this sheet.</summary>
    public string Where(string address) => $"{File}:{Sheet}:{address}";
}
