using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Commands;

/// <summary>追回: proposed by one, counted once another agreed to exactly that.</summary>
public sealed class RecoveryCommandTests : IDisposable
{
    private readonly CommandLine county = new();

    public RecoveryCommandTests()
    {
        county.Environment["COUNTY_DB"] = Path.Combine(county.Folder, "county.db");
        county.Environment["COUNTY_PASSWORD"] = "invented-1";
        county.Environment["COUNTY_NEW_PASSWORD"] = "invented-1";
        county.Environment["COUNTY_OPERATOR"] = "王";
        county.Do("init", "--office", "岱西县经信局", "--region", "330929", "--admin", "王");
        county.Do("operators", "add", "李", "--role", "reviewer");
        county.Environment["COUNTY_OPERATOR"] = "李";
        county.Do("enterprises", "add", "岱西船厂", InventedCode.Number(1), "--set", "region=330929");
        county.Do("ledger", "add", "岱西船厂", "county-awards/recognition", "2023", "100000", "--pool", "innovative-sme", "--on", "2023-12-01", "--paid", "80000");
    }

    private string Standing
    {
        get
        {
            JsonNode line = county.Do("ledger", "show", "1", "--json").Json;
            return line["paid"] + " " + line["state"];
        }
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_recovery_counts_once_a_second_person_agreed_to_it()
    {
        string proposed = county.Do("ledger", "event", "1", "recovered", "80000", "--on", "2024-05-01", "--document", "岱经信〔2024〕5号", "--reason", "骗取").Out;
        Assert.Contains("追回 80000.00 元由 李 提出，审批单 1", proposed, StringComparison.Ordinal);
        Assert.Equal("80000.00 paid", Standing);
        Assert.Equal(("80000.00", "李", "骗取"), ((string?)county.Json["recovery"]!["amount"], (string?)county.Json["recovery"]!["by"], (string?)county.Json["recovery"]!["reason"]));
        Assert.Equal(5, Approve("1", Hash("1")));
        county.Environment["COUNTY_OPERATOR"] = "王";
        county.Do("approvals", "show", "1");
        Assert.All(["追回 岱西船厂 80000.00 元", "岱经信〔2024〕5号  骗取", "本次追回，2024-05-01 到账", "内容与提交时一致"], said => Assert.Contains(said, county.Out, StringComparison.Ordinal));
        Assert.Contains("追回 岱西船厂 80000.00", county.Do("today").Out, StringComparison.Ordinal);
        Assert.Equal(0, Approve("1", Hash("1")));
        Assert.Equal("0.00 recovered", Standing);
        Assert.Null(county.Json["recovery"]);
        Assert.Contains("台账：提请追回", county.Do("audit", "list").Out, StringComparison.Ordinal);
        county.Do("verify");
    }

    [Fact]
    public void What_was_paid_meanwhile_or_sent_back_is_not_recovered()
    {
        county.Do("ledger", "event", "1", "recovered", "80000", "--on", "2024-05-01", "--reason", "骗取");
        county.Do("ledger", "event", "1", "paid", "20000", "--on", "2024-06-01");
        county.Environment["COUNTY_OPERATOR"] = "王";
        Assert.Equal(3, Approve("1", Hash("1")));
        county.Do("approvals", "sendback", "1", "--sha256", Hash("1"), "--note", "金额变了");
        Assert.Equal("100000.00 paid", Standing);
        Assert.Null(county.Json["recovery"]);
    }

    [Fact]
    public void Another_proposal_of_the_same_entry_takes_the_place_of_the_first()
    {
        county.Do("ledger", "event", "1", "recovered", "80000", "--on", "2024-05-01", "--reason", "骗取");
        county.Do("ledger", "event", "1", "recovered", "30000", "--on", "2024-05-01", "--reason", "多发");
        county.Environment["COUNTY_OPERATOR"] = "王";
        Assert.Equal(3, Approve("1", Hash("1")));
        Assert.Equal(0, Approve("2", Hash("2")));
        Assert.Equal("50000.00 paid", Standing);
    }

    [Theory]
    [InlineData("80000.01", "多了")]
    [InlineData("0", "没有")]
    [InlineData("80000", "")]
    public void What_cannot_be_or_has_no_ground_is_refused_before_it_is_proposed(string amount, string reason)
    {
        Assert.Equal(3, county.Run("ledger", "event", "1", "recovered", amount, "--on", "2024-05-01", "--reason", reason));
        Assert.Empty(county.Do("approvals", "list", "--json").Json.AsArray());
    }

    private string Hash(string id) => (string)county.Do("approvals", "show", id, "--json").Json["sha256"]!;

    private int Approve(string id, string hash) => county.Run("approvals", "approve", id, "--sha256", hash);
}
