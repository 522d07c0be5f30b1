using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Items;

/// <summary>
/// <c>c.veto</c> 否决, met when clean. 1. A hit beats everything. 2. A list that is absent was not asked for and is
/// missing. 3. Where inquiries are kept, every matter the veto touches needs a reply covering its window. 4. Nothing
/// dated after the day is seen.
/// </summary>
public static class Veto
{
    /// <summary>Whether the subject is clean.</summary>
    /// <exception cref="RuleTextError"><c>item.unknown-code</c>; <c>item.veto-empty</c> when neither kinds nor lists are given.</exception>
    public static ItemAnswer Evaluate(VetoTest test, EvaluationContext context)
    {
        Check(test, context.Catalogue);
        JsonObject asked = Asked(test);
        VetoHits hits = VetoHits.Of(test, test.Window, context);
        ItemAnswer answer = Judge(test, hits, context) with { Asked = asked };
        if (test.Window?.CalendarYears() is not { } calendar)
        {
            return answer;
        }

        // The other reading is about what happened when, not about who has been asked: only its hits are compared.
        bool hit = VetoHits.Of(test, calendar, context).Sure.Count > 0;
        return hit == (hits.Sure.Count > 0) ? answer : answer with { Other = new OtherReading(calendar, hit ? Outcome.Unmet : Outcome.Met) };
    }

    private static ItemAnswer Judge(VetoTest test, VetoHits hits, EvaluationContext context)
    {
        if (hits.Sure.Count > 0)
        {
            return new ItemAnswer { Outcome = Outcome.Unmet, Found = hits.Sure };
        }

        MissingFact[] missing = [.. VetoInquiries.Missing(test, context), .. hits.Blanks];
        return missing.Length > 0 ? ItemAnswer.Blank(missing) : ItemAnswer.Of(Outcome.Met);
    }

    private static void Check(VetoTest test, Catalogue catalogue)
    {
        if (test.Kinds is null or { Count: 0 } && test.Lists is null or { Count: 0 })
        {
            throw new RuleTextError("item.veto-empty", 0);
        }

        ItemCodes.Known(test.Kinds ?? [], catalogue.IncidentKinds, catalogue);
        ItemCodes.Known(test.Lists ?? [], catalogue.Lists, catalogue);
        ItemCodes.Known(test.Grade is null ? [] : [test.Grade], catalogue.IncidentGrades, catalogue);
        if (catalogue.List("listWho") is { } who)
        {
            ItemCodes.Known(test.Who ?? [], who, catalogue);
        }
    }

    private static JsonObject Asked(VetoTest test)
    {
        JsonObject asked = [];
        foreach ((string name, IReadOnlyList<string>? codes) in new[] { ("kinds", test.Kinds), ("lists", test.Lists), ("who", test.Who) })
        {
            if (codes is not null)
            {
                asked[name] = ItemCodes.Json(codes);
            }
        }

        if (test.Grade is not null)
        {
            asked["grade"] = test.Grade;
        }

        if (test.Window is { } window)
        {
            asked["window"] = window.ToJson();
        }

        return asked;
    }
}
