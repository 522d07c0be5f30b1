using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Facts;

/// <summary>Reads values by period, their sources, and attributes.</summary>
internal sealed class FactsValues(Catalogue catalogue, FactsErrors errors)
{
    internal Dictionary<string, IReadOnlyDictionary<string, T>> ByPeriod<T>(JsonNode? node, string path, Func<JsonNode?, string, Dictionary<string, T>> read)
    {
        Dictionary<string, IReadOnlyDictionary<string, T>> periods = new(StringComparer.Ordinal);
        foreach ((string period, JsonNode? row) in Object(node, path))
        {
            if (!Period.TryParse(period, out _))
            {
                errors.Add("facts.not-period", path + "." + period, period);
            }
            else if (row is not null)
            {
                periods[period] = read(row, path + "." + period);
            }
        }

        return periods;
    }

    internal Dictionary<string, Exact> Numbers(JsonNode? node, string path)
    {
        Dictionary<string, Exact> numbers = new(StringComparer.Ordinal);
        foreach ((string code, JsonNode? value) in Object(node, path))
        {
            if (Indicator(code, path) is { } indicator && value is not null && indicator.Kind != "text" && Number(indicator, value, path) is { } number)
            {
                numbers[indicator.Code] = number;
            }
        }

        return numbers;
    }

    internal Dictionary<string, string> SourceTexts(JsonNode? node, string path)
    {
        Dictionary<string, string> sources = new(StringComparer.Ordinal);
        foreach ((string code, JsonNode? value) in Object(node, path))
        {
            if (Indicator(code, path) is { } indicator && value is not null)
            {
                if (StrictJson.Text(value) is { } source)
                {
                    sources[indicator.Code] = source;
                }
                else
                {
                    errors.Add("facts.not-text", path + "." + code, value);
                }
            }
        }

        return sources;
    }

    internal Dictionary<string, string> Attributes(JsonNode? node, string path)
    {
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        foreach ((string code, JsonNode? value) in Object(node, path))
        {
            if (!catalogue.TryAttribute(code, out AttributeEntry? entry))
            {
                errors.Unknown("attributes", path + "." + code, code);
            }
            else if (value is not null && Attribute(entry, value, path) is { } text)
            {
                attributes[entry.Code] = text;
            }
        }

        return attributes;
    }

    private string? Attribute(AttributeEntry entry, JsonNode value, string path)
    {
        string at = path + "." + entry.Code;
        if (entry.Kind == "flag")
        {
            if (StrictJson.Flag(value) is { } flag)
            {
                return flag ? "true" : "false";
            }

            errors.Add("facts.not-flag", at, value);
            return null;
        }

        string? text = StrictJson.Text(value);
        if (text is null)
        {
            errors.Add("facts.not-text", at, value);
        }
        else if (entry.Kind == "choice" && !entry.Choices.Contains(text, StringComparer.Ordinal))
        {
            errors.Add("facts.unknown-code", at, text, entry.Code, NearestCode.Of(text, entry.Choices) ?? "");
        }

        return text;
    }

    private IndicatorEntry? Indicator(string code, string path)
    {
        if (catalogue.TryIndicator(code, out IndicatorEntry? indicator))
        {
            return indicator;
        }

        errors.Unknown("indicators", path + "." + code, code);
        return null;
    }

    private Exact? Number(IndicatorEntry indicator, JsonNode value, string path)
    {
        if (StrictJson.Number(value) is not { } number)
        {
            errors.Add("facts.not-number", path + "." + indicator.Code, value);
            return null;
        }

        if (!number.Denominator.IsOne && !(BigInteger.Pow(10, indicator.Decimals) % number.Denominator).IsZero)
        {
            errors.Add("facts.too-fine", path + "." + indicator.Code, value, indicator.Unit, indicator.Decimals.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return number;
    }

    private JsonObject Object(JsonNode? node, string path)
    {
        if (node is not null and not JsonObject)
        {
            errors.Add("facts.not-object", path, node);
        }

        return node as JsonObject ?? [];
    }
}
