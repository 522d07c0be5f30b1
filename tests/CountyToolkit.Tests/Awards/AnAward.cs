using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Engine;
using CountyToolkit.Rules.Facts;
using CountyToolkit.Tests.House;

namespace CountyToolkit.Tests.Awards;

/// <summary>One enterprise's award under a programme written in the test.</summary>
internal sealed class AnAward
{
    private readonly List<LedgerFact> ledger = [];
    private readonly List<LedgerFact> held = [];
    private readonly List<GradeFact> grades = [];
    private readonly JsonArray lines = [];
    private bool ledgerAsked = true;
    private DateOnly? movedIn;

    public static Catalogue Codes { get; } = Catalogue.Read(
        Repository.Read("scripts/indicators.json"), Repository.Read("scripts/pools.json"), Repository.Read("scripts/codes.json"));

    public int Year { get; set; } = 2024;

    public DateOnly Date { get; set; } = new(2024, 6, 30);

    public string Verdict { get; set; } = "met";

    public string Code { get; set; } = "91330900MA90001";

    /// <summary>A policy with the usual figures; <paramref name="programme"/> holds everything of the programme but id, title and rule.</summary>
    public static PolicyDocument Policy(string programme, string? figures = null, string effective = "2022-01-01", string? more = null) => PolicyDocument.Read("test", $$"""
        { "number": "测试〔2022〕1号", "title": "测试办法", "issued": "{{effective}}", "effective": "{{effective}}"{{more}},
          "figures": {{figures ?? """
            { "itemCap": [{ "value": 20, "unit": "万元", "clause": "三" }],
              "poolCap": [{ "clause": "三", "table": { "by": "pool", "match": "exact", "columns": { "cap": "万元" }, "rows": [ { "name": "小巨人", "keys": ["little-giant"], "cap": 50 } ] } }],
              "yearCap": [{ "value": 1200000, "unit": "元", "clause": "五" }],
              "budget": [{ "value": 1000000, "unit": "元", "clause": "六" }],
              "blank": [{ "value": null, "unit": "元", "clause": "七" }] }
            """}},
          "programmes": [ { "id": "recognition", "title": "奖励", "rule": "recognition-award", {{programme}} } ] }
        """);

    /// <summary>Every error of reading the programmes of a policy.</summary>
    public static IReadOnlyList<OfficeError> Errors(string programme)
    {
        PolicyDocument policy = Policy(programme);
        List<OfficeError> errors = [];
        ProgrammeReader.Read(policy.Id, policy.Programmes, policy.Figures, Codes, errors);
        return errors;
    }

    /// <summary>The one programme of a policy.</summary>
    public static Programme Read(PolicyDocument policy)
    {
        List<OfficeError> errors = [];
        Programme programme = ProgrammeReader.Read(policy.Id, policy.Programmes, policy.Figures, Codes, errors)[0];
        Assert.Empty(errors.Select(e => e.Code + " " + e.Where + " " + e.Value));
        return programme;
    }

    public AnAward Line(string? amount, string? pool = null, string? on = null, string? weight = null)
    {
        JsonObject line = new() { ["amount"] = amount, ["reason"] = "测试" };
        if (pool is not null)
        {
            line["pool"] = pool;
            line["title"] = new JsonObject { ["pool"] = pool, ["on"] = on ?? "2024-03-20" };
        }

        if (weight is not null)
        {
            line["weight"] = weight;
        }

        lines.Add(line);
        return this;
    }

    public AnAward Had(string granted, string? pool = null, int year = 2023, string? paid = null, string state = "decided", string programme = "test/recognition")
    {
        ledger.Add(Fact(granted, pool, year, paid, state, programme));
        return this;
    }

    public AnAward Holds(string granted, int year = 2024, string programme = "test/rd")
    {
        held.Add(Fact(granted, null, year, null, "decided", programme));
        return this;
    }

    public AnAward Grade(int year, string grade)
    {
        grades.Add(new GradeFact("efficiency", year, grade));
        return this;
    }

    public AnAward MovedIn(string on)
    {
        movedIn = IsoDate.Parse(on);
        return this;
    }

    public AnAward NoLedger()
    {
        ledgerAsked = false;
        return this;
    }

    public AwardInput Input() => new()
    {
        Code = Code,
        Outcome = OutcomeText.TryRead(Verdict, out Outcome outcome) ? outcome : throw new InvalidOperationException(Verdict),
        Lines = (JsonArray)lines.DeepClone(),
        Ledger = ledgerAsked ? ledger : null,
        Held = held,
        Grades = grades,
        MovedInOn = movedIn,
    };

    public AwardResult Under(string programme) => Under(Policy(programme));

    public AwardResult Under(PolicyDocument policy) => CalculateAward.Alone(new AwardTerms(Read(policy), policy, Year, Date, EngineId.Current), Input());

    private static LedgerFact Fact(string granted, string? pool, int year, string? paid, string state, string programme) => new()
    {
        Programme = programme,
        Pool = pool,
        PolicyYear = year,
        Granted = Exact.Of(decimal.Parse(granted, CultureInfo.InvariantCulture)),
        Paid = paid is null ? null : Exact.Of(decimal.Parse(paid, CultureInfo.InvariantCulture)),
        State = state,
    };
}
