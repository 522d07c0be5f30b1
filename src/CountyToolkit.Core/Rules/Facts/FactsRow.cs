using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Facts;

/// <summary>Typed reading of the properties of one JSON object; null and absent are both blank, a wrong kind is an error.</summary>
internal sealed class FactsRow(JsonObject row, string path, FactsErrors errors, Catalogue catalogue)
{
    internal JsonNode? this[string name] => row[name];

    internal string At(string name) => path.Length == 0 ? name : path + "." + name;

    internal string? Text(string name) => Read(name, StrictJson.Text, "facts.not-text");

    internal DateOnly? Date(string name) => Read(name, n => StrictJson.Date(n), "facts.not-date");

    internal bool? Flag(string name) => Read(name, n => StrictJson.Flag(n), "facts.not-flag");

    internal int? Whole(string name) => Read(name, n => StrictJson.Whole(n), "facts.not-whole");

    internal Exact? Amount(string name) => Read(name, n => StrictJson.Number(n), "facts.not-number");

    /// <summary>A code of a list of the catalogue; blank is null.</summary>
    internal string? Code(string name, string list)
    {
        string? code = Text(name);
        if (code is not null && catalogue.List(list) is { } known && !known.Has(code))
        {
            errors.Unknown(list, At(name), code);
        }

        return code;
    }

    /// <summary>Text that must be there.</summary>
    internal string Needed(string name, string? value)
    {
        if (value is null && row[name] is null)
        {
            errors.Add("facts.needed", At(name), (string?)null, name);
        }

        return value ?? "";
    }

    /// <summary>A number that must be there.</summary>
    internal T Needed<T>(string name, T? value)
        where T : struct
    {
        if (value is null && row[name] is null)
        {
            errors.Add("facts.needed", At(name), (string?)null, name);
        }

        return value ?? default;
    }

    /// <summary>Refuses a last day before the first.</summary>
    internal void Span(DateOnly? from, DateOnly? until)
    {
        if (until < from)
        {
            errors.Add("facts.dates-reversed", At("until"), row["until"], IsoDate.Text(from!.Value));
        }
    }

    internal void OnlyThese(params string[] known) => errors.OnlyThese(row, path, known);

    private T? Read<T>(string name, Func<JsonNode?, T?> read, string code)
    {
        JsonNode? node = row[name];
        if (node is null)
        {
            return default;
        }

        T? value = read(node);
        if (value is null)
        {
            errors.Add(code, At(name), node);
        }

        return value;
    }
}
