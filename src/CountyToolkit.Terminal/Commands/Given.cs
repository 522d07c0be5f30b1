using System.CommandLine;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Reads options that may be left out.</summary>
internal static class Given
{
    /// <summary>A date option; null when not given.</summary>
    /// <exception cref="OfficeError"><c>usage.date</c>.</exception>
    public static DateOnly? Day(this Invocation call, Option<string?> option) => call.Get(option) is null ? null : call.Date(option);

    /// <summary>The catalogues of the call's county file.</summary>
    public static Catalogue Catalogue(this Invocation call) => ScriptFolders.Catalogue(call.Surroundings, call.FilePath());

    /// <summary>An amount of 元 in 分.</summary>
    /// <exception cref="OfficeError"><c>usage.amount</c>.</exception>
    public static long Amount(this Invocation call, string name, string? written) =>
        Fen.TryParse(written, out long fen) ? fen : throw new OfficeError(ErrorKind.Usage, "usage.amount", name, written);

    /// <summary>A date as it stands in answers; null stays null.</summary>
    public static string? Text(DateOnly? day) => day is { } known ? IsoDate.Text(known) : null;
}
