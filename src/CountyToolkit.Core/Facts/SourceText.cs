using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Facts;

/// <summary>
/// Where a fact comes from, as one line of codes and names that may be hashed: <c>tax #3 税务.xlsx!Sheet1!C12</c> for an
/// import (source, batch, file and place), <c>self-reported @李 2026-11-22 审计报告第3页</c> for a person's entry, with its paper where one was told,
/// <c>%4 @王 2026-11-22</c> for what came into the ledger by the approval of run 4.
/// </summary>
public static class SourceText
{
    private const int DateLength = 10;

    /// <summary>The line of a row; the source is null for what has none, such as a title.</summary>
    /// <param name="source">Code of the source of a value.</param>
    /// <param name="row">The row.</param>
    /// <param name="fileOf">Name of a batch's file; null when the place names it already.</param>
    public static string Of(string? source, TracedRow row, Func<long, string?> fileOf)
    {
        string head = source is null ? "" : source + " ";
        if (row.BatchId is not { } batch)
        {
            return $"{head}@{row.Operator ?? "-"} {(row.At.Length >= DateLength ? row.At[..DateLength] : "-")} {row.Place}".TrimEnd();
        }

        string place = row.Place ?? "";
        string? file = fileOf(batch);
        string full = file is null || place.StartsWith(file, StringComparison.Ordinal) ? place : place.Length == 0 ? file : file + "!" + place;
        return FormattableString.Invariant($"{head}#{batch} {full}").TrimEnd();
    }

    /// <summary>The line of what an award run brought into the ledger: nobody typed it, somebody approved it.</summary>
    /// <param name="run">Number of the run.</param>
    /// <param name="row">The row.</param>
    public static string OfRun(long run, TracedRow row) => FormattableString.Invariant($"%{run} ") + Of(null, row, _ => null);

    /// <summary>The import a line names; null for what a person entered.</summary>
    public static long? Batch(string text) =>
        text.Split(' ').FirstOrDefault(w => w.StartsWith('#')) is { } mark && long.TryParse(mark.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long batch) ? batch : null;

    /// <summary>The line as a person reads it: the source by its name, <c>#3</c> as the import, <c>@</c> as the entry.</summary>
    public static string Shown(string text, Catalogue catalogue, Language language)
    {
        string[] words = text.Split(' ', 3);
        if (words is [['%', .. string run], ['@', .. string who], string on])
        {
            return Messages.Text(language, "facts.approved", run, who, on);
        }

        int mark = words[0].StartsWith('#') || words[0].StartsWith('@') ? 0 : 1;
        if (words.Length <= mark)
        {
            return text;
        }

        string source = mark == 0 ? "" : (language == Language.Chinese ? catalogue.Sources.Label(words[0]) : words[0]) + " · ";
        string rest = string.Join(' ', words.Skip(mark + 1));
        return source + (words[mark].StartsWith('#') ? Imported(words[mark][1..], rest, language) : Entered(words[mark][1..], rest, language));
    }

    private static string Imported(string batch, string place, Language language) =>
        Messages.Text(language, place.Contains('←', StringComparison.Ordinal) ? "facts.imported-corrected" : "facts.imported", batch, place);

    private static string Entered(string by, string dayAndPaper, Language language)
    {
        string[] parts = dayAndPaper.Split(' ', 2);
        return parts.Length > 1 ? Messages.Text(language, "facts.entered-from", by, parts[0], parts[1]) : Messages.Text(language, "facts.entered", by, dayAndPaper);
    }
}
