using System.Runtime.CompilerServices;
using Dapper;

namespace CountyToolkit.Storage;

/// <summary>Lets columns named <c>from_on</c> fill properties named <c>FromOn</c>, once for the whole program.</summary>
internal static class RowMapping
{
#pragma warning disable CA2255 // A library may not surprise its users with an initializer; this one has none but us.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void MatchUnderscores() => DefaultTypeMap.MatchNamesWithUnderscores = true;
}
