using System.Text;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Tests.House;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Screens;

/// <summary>
/// What may be Chinese on an English screen: the text of the file, of scripts/ and of tables laid beside the file. Kept as unbroken
/// runs of Chinese, so that a word of ours that happens to stand somewhere inside the law does not pass for data.
/// </summary>
internal sealed class DataWords
{
    private const int LongEnough = 4;
    private const string Frame = "│┌┐└┘─";

    // A label of the law that says which part of a band a number is. Worked cases are tables in Chinese for whoever reads them, and
    // an English sentence may quote what people write on paper.
    private static readonly string[] OursInChinese = ["figures.band.>=", "figures.band.>", "figures.band.<", "figures.band.<=", "figures.band.points", "figures.band.rate"];

    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private readonly string all;

    /// <summary>Reads what an office's file and the shipped scripts hold.</summary>
    public DataWords(AnOffice office)
    {
        StringBuilder whole = new();
        foreach (string run in Texts(office).Concat(Shipped()).Concat(Quoted()).SelectMany(Runs).Where(parts.Add))
        {
            whole.Append(run).Append(' ');
        }

        all = whole.ToString();
        parts.UnionWith(parts.ToList().SelectMany(Ends));
    }

    /// <summary>The runs of Chinese in a line of a screen that are no data.</summary>
    public IEnumerable<string> Strange(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int start = i;
            while (i < line.Length && IsChinese(line[i]))
            {
                i++;
            }

            if (i > start && !IsData(line[start..i], IsBefore(line, start) || IsBehind(line, i)))
            {
                yield return line[start..i];
            }
        }
    }

    // Whole, cut at its end, long enough to be a piece of it, or two such words in one; at an edge of a box any piece.
    private bool IsData(string run, bool atEdge) =>
        IsPart(run) || (atEdge && all.Contains(run, StringComparison.Ordinal)) || Enumerable.Range(2, Math.Max(0, run.Length - 3)).Any(n => IsPart(run[..n]) && IsPart(run[n..]));

    private bool IsPart(string run) => parts.Contains(run) || (run.Length >= LongEnough && all.Contains(run, StringComparison.Ordinal));

    // The frame of a box that lies over it, the end of a line, or the dots of a text that is cut; half a sign under a frame is a blank.
    private static bool IsBefore(string line, int start) => line[..start].TrimEnd(' ') is { } before && (before.Length == 0 || Frame.Contains(before[^1]));

    private static bool IsBehind(string line, int end) => line[end..].TrimStart(' ') is { } behind && (behind.Length == 0 || behind[0] == '.' || Frame.Contains(behind[0]));

    private static IEnumerable<string> Runs(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && IsChinese(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return text[start..i];
            }
        }
    }

    private static bool IsChinese(char sign) => sign is >= '\u4e00' and <= '\u9fff';

    private static IEnumerable<string> Ends(string run) => Enumerable.Range(2, Math.Max(0, run.Length - 2)).SelectMany(n => new[] { run[..n], run[^n..] });

    private static IEnumerable<string> Shipped() =>
        Repository.Files("scripts", "*").Concat(Repository.Files("examples", "*.csv")).Where(f => Path.GetExtension(f) is ".json" or ".js" or ".csv").Select(Repository.Read);

    private static IEnumerable<string> Quoted() =>
        OursInChinese.Where(Messages.Has).Select(k => Messages.Text(Language.Chinese, k, "", ""))
            .Concat(Repository.Files("src/CountyToolkit.Core/Rules/Cases", "*.messages.json").Select(Repository.Read))
            .Concat(HelpPages.Names.Select(n => HelpPages.Read(n, Language.English)))
            .Append(Messages.Text(Language.English, "awards.document.hint"));

    private static IEnumerable<string> Texts(AnOffice office)
    {
        foreach (string[] at in Read(office, "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'").ToList())
        {
            foreach (string[] row in Read(office, $"SELECT DISTINCT \"{at[1]}\" FROM \"{at[0]}\" WHERE typeof(\"{at[1]}\") = 'text'"))
            {
                yield return row[0];
            }
        }
    }

    private static IEnumerable<string[]> Read(AnOffice office, string sql)
    {
        using SqliteCommand command = office.Workplace.Connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
    }
}
