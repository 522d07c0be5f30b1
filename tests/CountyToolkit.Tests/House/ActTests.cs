using System.Text.RegularExpressions;
using CountyToolkit.Audit;
using CountyToolkit.Terminal.Frame;
using Dapper;

namespace CountyToolkit.Tests.House;

/// <summary>Whatever is written, an inspector can read what it was: every act, table and column has its words.</summary>
public sealed partial class ActTests
{
    public ActTests() => Messages.Load(typeof(CountyProgram).Assembly);

    [Fact]
    public void Every_act_named_where_it_is_written_has_its_words()
    {
        string[] named = [.. Written().Select(w => w.Act).Where(IsWhole).Select(a => a.Trim('"')).Distinct()];
        Assert.Contains("imports.run", named);
        Assert.Contains("gaps.export", Literals("src/CountyToolkit.Terminal/Commands/GapSheet.cs"));
        Assert.True(named.Length > 25, string.Join(" ", named));
        Assert.Empty(named.Where(a => !Messages.Has("act." + a)));
    }

    // Where the name is handed on, every dotted name in that file is an act with words, or a sentence of its own.
    [Fact]
    public void Every_act_named_elsewhere_in_a_file_that_writes_has_its_words() => Assert.Empty(
        from file in Written().Where(w => !IsWhole(w.Act)).Select(w => w.File).Append("src/CountyToolkit.Core/People/OperatorStore.cs").Distinct()
        from name in Literals(file)
        where !Messages.Has("act." + name) && !Messages.Has(name)
        select $"{file}: {name}");

    [Fact]
    public void Every_noun_of_rows_and_every_event_of_the_ledger_has_words_for_its_acts()
    {
        string[] nouns = [.. from file in Repository.Files("src", "*Commands.cs") from Match noun in Noun().Matches(Repository.Read(file)) select noun.Groups[1].Value];
        Assert.Contains("inquiries", nouns);
        Assert.Empty(nouns.SelectMany(n => new[] { n + ".add", n + ".retract" }).Concat(["ledger.decided", "ledger.paid", "ledger.held", "ledger.recovered"]).Where(a => !Messages.Has("act." + a)));
    }

    [Fact]
    public void Every_table_and_every_column_of_history_has_its_words()
    {
        using ACounty county = new();
        IReadOnlyList<string> tables = new AuditStore(county.File.Connection).HistoryTables();
        Assert.Empty(tables.Where(t => !Messages.Has("table." + t)));
        Assert.Empty(
            from table in tables.Except(["operator_password", "blob"])
            from column in county.File.Connection.Query<string>($"SELECT name FROM pragma_table_info('{table}')")
            where !Unsaid.Contains(column) && !Messages.Has("cell." + column)
            select table + "." + column);
    }

    private static readonly string[] Unsaid =
        ["id", "act_id", "batch_id", "name_key", "mapping", "counts", "summary", "fingerprint", "file_sha256", "manifest_sha256", "chain_head", "table_name", "row_id", "before_id"];

    private static IEnumerable<(string File, string Act)> Written() =>
        from file in Repository.Files("src", "*.cs")
        from Match call in Call().Matches(Repository.Read(file))
        select (file, call.Groups["act"].Value);

    private static bool IsWhole(string act) => act.StartsWith('"') && act.IndexOf('"', 1) == act.Length - 1;

    private static IEnumerable<string> Literals(string file) =>
        from Match name in Dotted().Matches(Repository.Read(file))
        select name.Groups[1].Value;

    [GeneratedRegex(@"(?:\.Write(?:<\w+>)?\(\s*[Rr]ight(?:\.\w+)?|TakeOut\.Run\(\s*[\w.]+,\s*[Rr]ight(?:\.\w+)?|Act\.Run(?:<\w+>)?\(\s*[\w.]+,\s*[\w.]+,\s*[\w.]+),\s*(?<act>[^,]+?),")]
    private static partial Regex Call();

    [GeneratedRegex(@"Noun = ""([a-z]+)""")]
    private static partial Regex Noun();

    [GeneratedRegex(@"""([a-z]+\.[a-z-]+)""")]
    private static partial Regex Dotted();
}
