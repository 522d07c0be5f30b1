namespace CountyToolkit.Storage;

/// <summary>Row numbers as the JSON text that a query narrows by with <c>IN (SELECT value FROM json_each(@ids))</c>.</summary>
internal static class IdList
{
    internal static string Of(IEnumerable<long> ids) => "[" + string.Join(',', ids) + "]";
}
