using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>
/// A noun whose things are rows about an enterprise (titles, incidents, grades …): <c>list</c>, <c>show</c>, <c>add</c> and
/// <c>retract</c> are the same for all, so that a clerk who knows one knows them all.
/// </summary>
internal sealed class RecordNoun<T>
    where T : TracedRow
{
    private static readonly Argument<string?> Whose = Verb.Argument<string?>("ENTERPRISE", required: false);
    private static readonly Argument<long> Number = Verb.Argument<long>("ID");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);

    /// <summary>The word typed.</summary>
    public required string Noun { get; init; }

    /// <summary>Table of the rows, for taking one back.</summary>
    public required string Table { get; init; }

    /// <summary>The right writing takes.</summary>
    public Right Right { get; init; } = Right.EditRegister;

    /// <summary>Rows that hold, of one enterprise or of all.</summary>
    public required Func<SqliteConnection, long?, IReadOnlyList<T>> Find { get; init; }

    /// <summary>Whose row it is; null = about every enterprise.</summary>
    public required Func<T, long?> EnterpriseOf { get; init; }

    /// <summary>The row's own properties as answers show them, codes with their labels.</summary>
    public required Func<T, Catalogue, JsonObject> Shown { get; init; }

    /// <summary>Columns of the table, besides number and enterprise.</summary>
    public required string[] Columns { get; init; }

    /// <summary>Adds what the words say and answers the row id.</summary>
    public required Func<Invocation, Act, Catalogue, EnterpriseIndex, long> Add { get; init; }

    /// <summary>Arguments and options of <c>add</c>.</summary>
    public required Symbol[] AddSymbols { get; init; }

    /// <summary>The noun with its verbs.</summary>
    public Command Build(params Command[] more) => Verb.Noun(
        Noun,
        [
            Verb.Of(Noun, "list", List, Whose),
            Verb.Of(Noun, "show", Show, Number),
            Verb.Of(Noun, "add", AddOne, AddSymbols),
            Verb.Of(Noun, "retract", Retract, Number, Reason),
            .. more,
        ]);

    /// <summary>The answer after a write: the row as it now stands.</summary>
    public ExitCode Tell(Invocation call, SqliteConnection db, long id, string sentence)
    {
        EnterpriseIndex index = new(db);
        JsonObject row = Row(Find(db, null).Single(r => r.Id == id), call.Catalogue(), index, call.Language);
        call.Output.Answer(row, () => call.Output.Say(sentence, id.ToString(CultureInfo.InvariantCulture), row["name"]?.GetValue<string>() ?? call.Say("record.every")));
        return ExitCode.Done;
    }

    private ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        EnterpriseIndex index = new(file.Connection);
        long? whose = call.Get(Whose) is { } written ? index.Resolve(written) : null;
        Catalogue catalogue = call.Catalogue();
        call.Output.List(
            [.. Find(file.Connection, whose).Select(r => Row(r, catalogue, index, call.Language))], ["id", "creditCode", "name", .. Columns]);
        return ExitCode.Done;
    });

    private ExitCode Show(Invocation call) => SignedIn.Read(call, file =>
    {
        T row = Need(file.Connection, call.Need(Number));
        JsonObject shown = Row(row, call.Catalogue(), new EnterpriseIndex(file.Connection), call.Language);
        call.Output.Answer(shown, () => FieldLines.Write(call, shown));
        return ExitCode.Done;
    });

    private ExitCode AddOne(Invocation call) => SignedIn.Run(call, session =>
    {
        Catalogue catalogue = call.Catalogue();
        long id = session.Write(Right, Noun + ".add", act => Add(call, act, catalogue, new EnterpriseIndex(act.Connection)));
        return Tell(call, session.File.Connection, id, "record.added");
    });

    private ExitCode Retract(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Number);
        Need(session.File.Connection, id);
        session.Write(Right, Noun + ".retract", act => new RetractionStore(act).Retract(Table, id, call.Need(Reason)));
        call.Output.Answer(
            new JsonObject { ["id"] = id, ["retracted"] = true },
            () => call.Output.Say("record.retracted", id.ToString(CultureInfo.InvariantCulture)));
        return ExitCode.Done;
    });

    private T Need(SqliteConnection db, long id) => Find(db, null).FirstOrDefault(r => r.Id == id)
        ?? throw new OfficeError(ErrorKind.BadInput, "row.unknown", Noun, id.ToString(CultureInfo.InvariantCulture));

    private JsonObject Row(T row, Catalogue catalogue, EnterpriseIndex index, Language language)
    {
        JsonObject shown = new() { ["id"] = row.Id };
        if (EnterpriseOf(row) is { } enterprise)
        {
            shown["enterprise"] = enterprise;
            shown["creditCode"] = index.CodeOf(enterprise);
            shown["name"] = index.NameOf(enterprise);
        }

        foreach ((string key, JsonNode? value) in Shown(row, catalogue).ToList())
        {
            shown[key] = value?.DeepClone();
        }

        shown["origin"] = SourceText.Shown(SourceText.Of(null, row, _ => null), catalogue, language);
        return shown;
    }
}
