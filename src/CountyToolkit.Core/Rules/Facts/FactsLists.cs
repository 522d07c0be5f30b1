using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Rules.Facts;

/// <summary>Reads the lists of facts: credentials, titles, incidents, list entries, grades, judgements, ledger, inquiries.</summary>
internal sealed class FactsLists(Catalogue catalogue, FactsErrors errors)
{
    private static readonly string[] LedgerStates = ["decided", "paid", "held", "recovered"];
    private static readonly string[] Whos = ["enterprise", "legal-representative", "main-person"];

    /// <summary>The rows of a list; null when it is absent or null (not asked).</summary>
    internal List<T>? Each<T>(JsonNode? node, string path, Func<FactsRow, T> read)
    {
        if (node is null)
        {
            return null;
        }

        List<T> rows = [];
        if (node is not JsonArray list)
        {
            errors.Add("facts.not-list", path, node);
            return rows;
        }

        for (int i = 0; i < list.Count; i++)
        {
            string at = path + "." + i.ToString(CultureInfo.InvariantCulture);
            if (list[i] is JsonObject row)
            {
                rows.Add(read(new FactsRow(row, at, errors, catalogue)));
            }
            else
            {
                errors.Add("facts.not-object", at, list[i]);
            }
        }

        return rows;
    }

    internal static CredentialFact Credential(FactsRow row)
    {
        row.OnlyThese("kind", "level", "rank", "from", "until", "name", "number");
        row.Span(StrictJson.Date(row["from"]), StrictJson.Date(row["until"]));
        return new CredentialFact
        {
            Kind = row.Needed("kind", row.Code("kind", CatalogueLists.CredentialKinds)),
            Level = row.Code("level", CatalogueLists.Levels),
            Rank = row.Whole("rank"),
            From = row.Date("from"),
            Until = row.Date("until"),
        };
    }

    internal TitleFact Title(FactsRow row)
    {
        row.OnlyThese("pool", "event", "level", "on", "from", "until", "batch", "document", "updates");
        row.Span(StrictJson.Date(row["from"]), StrictJson.Date(row["until"]));
        return new TitleFact
        {
            Pool = row.Needed("pool", Pool(row)),
            Event = row.Needed("event", row.Code("event", CatalogueLists.TitleEvents)),
            Level = row.Code("level", CatalogueLists.Levels),
            On = row.Date("on"),
            From = row.Date("from"),
            Until = row.Date("until"),
            Batch = row.Text("batch"),
            Document = row.Text("document"),
            Updates = Updates(row),
        };
    }

    internal static IncidentFact Incident(FactsRow row)
    {
        row.OnlyThese("kind", "grade", "on", "document", "note");
        return new IncidentFact(
            row.Needed("kind", row.Code("kind", CatalogueLists.IncidentKinds)),
            row.Code("grade", CatalogueLists.IncidentGrades),
            row.Date("on"));
    }

    internal ListFact Listed(FactsRow row)
    {
        row.OnlyThese("list", "from", "until", "who");
        row.Span(StrictJson.Date(row["from"]), StrictJson.Date(row["until"]));
        string who = row.Text("who") ?? "enterprise";
        CodeList? known = catalogue.List("listWho");
        if (known is null ? !Whos.Contains(who) : !known.Has(who))
        {
            errors.Add("facts.unknown-code", row.At("who"), who, "who", NearestCode.Of(who, known?.Codes ?? Whos) ?? "");
        }

        return new ListFact(row.Needed("list", row.Code("list", CatalogueLists.Lists)), row.Date("from"), row.Date("until"), who);
    }

    internal static GradeFact Grade(FactsRow row)
    {
        row.OnlyThese("kind", "year", "grade");
        return new GradeFact(
            row.Needed("kind", row.Code("kind", CatalogueLists.GradeKinds)), row.Needed("year", row.Whole("year")), row.Text("grade"));
    }

    internal JudgementFact Judgement(FactsRow row)
    {
        row.OnlyThese("rule", "item", "outcome", "reason", "by", "on", "from", "until");
        row.Span(StrictJson.Date(row["from"]), StrictJson.Date(row["until"]));
        string? word = row.Text("outcome");
        if (!OutcomeText.TryRead(word, out Outcome outcome) || outcome is not (Outcome.Met or Outcome.Unmet or Outcome.NotApplicable))
        {
            errors.Add("facts.judgement-outcome", row.At("outcome"), word);
        }

        return new JudgementFact
        {
            Rule = row.Needed("rule", row.Text("rule")),
            Item = row.Needed("item", row.Text("item")),
            Outcome = outcome,
            On = row.Needed("on", row.Date("on")),
            From = row.Date("from"),
            Until = row.Date("until"),
            Reason = row.Text("reason"),
            By = row.Text("by"),
        };
    }

    internal LedgerFact LedgerLine(FactsRow row)
    {
        row.OnlyThese("programme", "pool", "policyYear", "granted", "paid", "state", "title", "claim", "on");
        string state = row.Needed("state", row.Text("state"));
        if (state.Length > 0 && !LedgerStates.Contains(state))
        {
            errors.Add("facts.unknown-code", row.At("state"), state, "ledgerStates", NearestCode.Of(state, LedgerStates) ?? "");
        }

        return new LedgerFact
        {
            Programme = row.Needed("programme", row.Text("programme")),
            Pool = Pool(row),
            PolicyYear = row.Needed("policyYear", row.Whole("policyYear")),
            Granted = row.Needed("granted", row.Amount("granted")),
            Paid = row.Amount("paid"),
            State = state,
        };
    }

    internal static InquiryFact Inquiry(FactsRow row)
    {
        row.OnlyThese("matter", "from", "until", "unit", "on");
        row.Span(StrictJson.Date(row["from"]), StrictJson.Date(row["until"]));
        return new InquiryFact(
            row.Needed("matter", row.Code("matter", CatalogueLists.Matters)), row.Date("from"), row.Date("until"), row.Text("unit"), row.Date("on"));
    }

    private string? Pool(FactsRow row)
    {
        string? pool = row.Text("pool");
        if (pool is not null && !catalogue.TryPool(pool, out _))
        {
            errors.Unknown("pools", row.At("pool"), pool);
        }

        return pool;
    }

    private List<int> Updates(FactsRow row)
    {
        if (row["updates"] is null)
        {
            return [];
        }

        if (row["updates"] is JsonArray years && years.All(y => StrictJson.Whole(y) is not null))
        {
            return [.. years.Select(y => StrictJson.Whole(y)!.Value)];
        }

        errors.Add("facts.not-list", row.At("updates"), row["updates"]);
        return [];
    }
}
