using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Tests.People;
using Dapper;

namespace CountyToolkit.Tests.Policies;

/// <summary>What verification says of a bundle in force that rests on no approval.</summary>
public sealed class BundleApprovalTests : IDisposable
{
    private readonly ACounty county = new();

    public BundleApprovalTests() => county.Act("policies.found", act => Put(act, "shipped", null));

    public void Dispose() => county.Dispose();

    [Fact]
    public void The_founding_act_needs_no_second_person() => Assert.Empty(PolicyStore.Check(county.File.Connection));

    [Fact]
    public void A_later_bundle_without_approval_is_named()
    {
        county.Act("forged", act => Put(act, "slipped-in", null));
        Assert.Equal("slipped-in", Assert.Single(PolicyStore.Check(county.File.Connection)).Subject);
    }

    [Fact]
    public void An_approval_of_another_content_or_not_given_is_none()
    {
        Session clerk = APerson.In(county, "李经办", Role.Clerk);
        Session reviewer = APerson.In(county, "陈审核", Role.Reviewer);
        string approved = Sha256.Of("mine");
        long id = clerk.Write(Right.ProposePolicy, "propose", act => Approvals.Propose(act, "bundle", "2", approved, clerk.Person.Id));
        county.Act("forged", act => Put(act, "mine", id));
        Assert.Single(PolicyStore.Check(county.File.Connection));
        new Approvals([new ApprovalKind("bundle", (_, _) => approved)]).Decide(reviewer, id, Decision.Approved, approved);
        Assert.Empty(PolicyStore.Check(county.File.Connection));
        county.Act("forged", act => Put(act, "other", id));
        Assert.Equal("other", Assert.Single(PolicyStore.Check(county.File.Connection)).Subject);
    }

    private static int Put(CountyToolkit.Audit.Act act, string policy, long? approval) => act.Connection.Execute(
        """
        INSERT INTO bundle (act_id, policy, sha256, origin) VALUES (@Id, @policy, @sha256, 'office');
        INSERT INTO bundle_state (act_id, bundle_id, state, approval_id) VALUES (@Id, (SELECT MAX(id) FROM bundle), 'active', @approval)
        """,
        new { act.Id, policy, sha256 = Sha256.Of(policy), approval });
}
