using System.Text.Json.Nodes;
using CountyToolkit.Rules.Facts;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// <c>c.credential</c> 资质. Without a window a credential counts that is valid on the day; with one, a credential given
/// within it. One whose level, rank or day is blank leaves the item open unless another one will do.
/// </summary>
public static class Credential
{
    /// <summary>Whether the subject has such a credential.</summary>
    /// <exception cref="RuleTextError"><c>item.unknown-code</c>.</exception>
    public static ItemAnswer Evaluate(CredentialTest test, EvaluationContext context)
    {
        ItemCodes.Known([test.Kind], context.Catalogue.CredentialKinds, context.Catalogue);
        ItemCodes.Known(test.Levels ?? [], context.Catalogue.Levels, context.Catalogue);
        JsonObject asked = Asked(test);
        if (context.Facts.Credentials is not { } all)
        {
            return ItemAnswer.Blank(new MissingFact("list", "credentials")) with { Asked = asked };
        }

        CredentialFact[] ofKind = [.. all.Where(c => c.Kind == test.Kind && !(c.From > context.CheckOn))];
        ItemAnswer answer = Judge(ofKind, test, context.CheckOn) with { Asked = asked };
        if (test.Window?.CalendarYears() is not { } calendar)
        {
            return answer;
        }

        Outcome other = Judge(ofKind, test with { Window = calendar }, context.CheckOn).Outcome;
        return other == answer.Outcome ? answer : answer with { Other = new OtherReading(calendar, other) };
    }

    private static ItemAnswer Judge(CredentialFact[] credentials, CredentialTest test, DateOnly date)
    {
        CredentialFact[] possible = [.. credentials.Where(c => Fits(c, test, date) != false)];
        CredentialFact? sure = possible.FirstOrDefault(c => Fits(c, test, date) == true);
        if (sure is not null)
        {
            return new ItemAnswer { Outcome = Outcome.Met, Found = [Json(sure)] };
        }

        return possible.Length == 0
            ? ItemAnswer.Of(Outcome.Unmet)
            : ItemAnswer.Blank(new MissingFact("list", "credentials")) with { Found = new JsonArray([.. possible.Select(Json)]) };
    }

    /// <summary>True or false; null when a blank keeps it open.</summary>
    private static bool? Fits(CredentialFact credential, CredentialTest test, DateOnly date)
    {
        bool? level = test.Levels is null ? true : credential.Level is null ? null : test.Levels.Contains(credential.Level, StringComparer.Ordinal);
        bool? rank = test.Rank is null ? true : credential.Rank is null ? null : credential.Rank <= test.Rank;
        bool? days = test.Window is { } window
            ? credential.From is { } from ? window.Holds(from) : null
            : date <= (credential.Until ?? DateOnly.MaxValue);
        return level == false || rank == false || days == false ? false : level & rank & days;
    }

    private static JsonObject Asked(CredentialTest test)
    {
        JsonObject asked = new() { ["kind"] = test.Kind };
        if (test.Levels is not null)
        {
            asked["levels"] = ItemCodes.Json(test.Levels);
        }

        if (test.Rank is { } rank)
        {
            asked["rank"] = rank;
        }

        if (test.Window is { } window)
        {
            asked["window"] = window.ToJson();
        }

        return asked;
    }

    private static JsonObject Json(CredentialFact credential) => new()
    {
        ["kind"] = credential.Kind,
        ["level"] = credential.Level,
        ["rank"] = credential.Rank,
        ["from"] = credential.From is { } from ? IsoDate.Text(from) : null,
        ["until"] = credential.Until is { } until ? IsoDate.Text(until) : null,
    };
}
