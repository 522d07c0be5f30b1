using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Credit;
using CountyToolkit.Enterprises;
using CountyToolkit.Ledger;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Tests.House;
using CountyToolkit.Tests.People;
using CountyToolkit.Titles;

namespace CountyToolkit.Tests.Awards;

/// <summary>A county whose firms got titles in 2024, with the example measure in force and two people to decide.</summary>
public sealed class AnAwardYear : IDisposable
{
    public const string Programme = "county-awards/recognition";

    public static readonly DateOnly Date = new(2024, 12, 31);

    public AnAwardYear(string? policyJson = null)
    {
        Clerk = APerson.In(Register.County, "zhou", Role.Clerk);
        Reviewer = APerson.In(Register.County, "wang", Role.Reviewer);
        Register.Act(act =>
        {
            PolicyStore.SetState(act, PolicyStore.Add(act, Bundle(policyJson), "office"), "active", approval: null);
            long asked = InquiryStore.Add(act, new Inquiry { Matter = "safety", Unit = "应急管理局", FromOn = new(2021, 1, 1), UntilOn = new(2024, 12, 31), AskedOn = new(2024, 6, 1) });
            return InquiryStore.AddReply(act, asked, new(2024, 6, 20), null);
        });
        Moved = Firm(1, "岱西晋级机械有限公司", "srdi-sme", "2024-03-20");
        Title(Moved, "innovative-sme", "2023-03-20");
        Register.Act(act => new AddLedgerEntry(act, ARegister.Catalogue, new EnterpriseIndex(act.Connection)).Run(
            new LedgerEntry { EnterpriseId = Moved, Programme = Programme, Pool = "innovative-sme", PolicyYear = 2023, GrantedFen = 10_000_000 }, new(2023, 9, 1), 8_000_000));
        Firm(2, "岱西小巨人有限公司", "little-giant", "2024-09-01");
        long hurt = Firm(3, "岱西事故有限公司", "srdi-sme", "2024-03-20");
        Register.Act(act => IncidentStore.Add(act, new Incident { EnterpriseId = hurt, Kind = "safety", Grade = "较大", OnDate = new(2023, 3, 1) }));
        Register.Firm(4, "岱西无称号有限公司");
        long closed = Firm(5, "岱西注销有限公司", "srdi-sme", "2024-03-20");
        Register.Act(act => new CloseEnterprise(act, new EnterpriseIndex(act.Connection)).Run(closed, new(2024, 6, 1), "注销"));
        Register.Act(act =>
        {
            using RegisterEnterprise register = new(act, ARegister.Catalogue, new EnterpriseIndex(act.Connection));
            return register.Run(new NewEnterprise { Name = "岱西待补码有限公司" });
        });
        for (int n = 11; n <= 17; n++)
        {
            Firm(n, $"岱西冠军{n}有限公司", "single-champion", "2024-05-01");
        }
    }

    public ARegister Register { get; } = new();

    public Session Clerk { get; }

    public Session Reviewer { get; }

    public long Moved { get; }

    public AwardRunStore Runs => new(Register.Db);

    public static string Code(int n) => InventedCode.Number(n);

    /// <summary>The shipped example, with another policy.json when given.</summary>
    public static Bundle Bundle(string? policyJson = null)
    {
        ScriptLibrary scripts = new(Path.Combine(Repository.Root, "scripts"));
        Bundle shipped = scripts.Bundle("county-awards");
        if (policyJson is null)
        {
            return shipped;
        }

        Dictionary<string, byte[]> files = shipped.Files.ToDictionary();
        files["policy.json"] = System.Text.Encoding.UTF8.GetBytes(policyJson);
        return CountyToolkit.Rules.Bundles.Bundle.Of("county-awards", files, shipped.Others);
    }

    public AwardRun Run(long? supplementOf = null) => RunAwards.Run(Clerk, Programme, 2024, Date, supplementOf);

    public void Approve(AwardRun submitted) =>
        new Approvals([ApproveRun.Approvable]).Decide(Reviewer, submitted.ApprovalId!.Value, Decision.Approved, submitted.Sha256);

    public AwardRun Approved()
    {
        AwardRun submitted = SubmitRun.Run(Clerk, Run().Id);
        Approve(submitted);
        return Runs.Get(submitted.Id);
    }

    public void Title(long firm, string pool, string on) =>
        Register.Act(act => TitleStore.Add(act, new Title { EnterpriseId = firm, Pool = pool, Event = "recognised", OnDate = IsoDate.Parse(on), Document = "浙经信〔2024〕1号" }));

    public void Dispose() => Register.Dispose();

    private long Firm(int n, string name, string pool, string on)
    {
        long id = Register.Firm(n, name);
        Title(id, pool, on);
        return id;
    }
}
