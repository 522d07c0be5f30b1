using CountyToolkit.People;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.People;

public sealed class ApprovalsTests : IDisposable
{
    private static readonly string Proposed = Sha256.Of("proposed");
    private readonly ACounty county = new();
    private readonly Session clerk;
    private readonly Session editor;
    private readonly Session reviewer;
    private readonly Approvals approvals;
    private readonly List<Decision> told = [];
    private string? current = Proposed;

    public ApprovalsTests()
    {
        clerk = APerson.In(county, "李经办", Role.Reviewer);
        editor = APerson.In(county, "王修改", Role.Reviewer);
        reviewer = APerson.In(county, "陈审核", Role.Reviewer);
        approvals = new Approvals([new ApprovalKind("thing", (_, _) => current, (_, _, decision) => told.Add(decision))]);
    }

    public void Dispose() => county.Dispose();

    [Fact]
    public void A_second_person_approves_the_content_proposed()
    {
        Approval approval = approvals.Decide(reviewer, Propose(), Decision.Approved, Proposed, "同意");
        Assert.Equal(("approved", "陈审核", "同意"), (approval.Decision, approval.Decider, approval.Note));
        Assert.Equal([Decision.Approved], told);
        Assert.Empty(new ApprovalStore(county.File.Connection).List(decidedToo: false));
        Assert.Single(new ApprovalStore(county.File.Connection).List(decidedToo: true));
    }

    [Fact]
    public void Neither_the_proposer_nor_the_last_editor_decides()
    {
        long id = Propose();
        Assert.Equal("approval.second-person", APerson.CodeOf(() => approvals.Decide(clerk, id, Decision.Approved, Proposed)));
        Assert.Equal("approval.second-person", APerson.CodeOf(() => approvals.Decide(editor, id, Decision.SentBack, Proposed)));
    }

    [Theory]
    [InlineData("李经办")]
    [InlineData("王修改")]
    public void The_schema_itself_refuses_them(string name)
    {
        long id = Propose();
        SqliteException refusal = Assert.Throws<SqliteException>(() => county.Act("forged", act => act.Connection.Execute(
            """
            INSERT INTO approval_decision (act_id, approval_id, decision, sha256, decider_id)
            SELECT @Act, @id, 'approved', @Proposed, id FROM operator WHERE name = @name
            """,
            new { Act = act.Id, id, Proposed, name })));
        Assert.Contains("a second person", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clerk_who_is_no_reviewer_does_not_decide()
    {
        Session other = APerson.In(county, "赵经办", Role.Clerk);
        Assert.Equal("people.not-allowed", APerson.CodeOf(() => approvals.Decide(other, Propose(), Decision.Approved, Proposed)));
    }

    [Fact]
    public void Another_hash_is_refused()
    {
        Assert.Equal("approval.hash-differs", APerson.CodeOf(() => approvals.Decide(reviewer, Propose(), Decision.Approved, Sha256.Of("other"))));
    }

    [Fact]
    public void Content_that_changed_since_is_not_approved_but_can_be_sent_back()
    {
        long id = Propose();
        current = Sha256.Of("changed behind the back");
        Assert.Equal("approval.content-changed", APerson.CodeOf(() => approvals.Decide(reviewer, id, Decision.Approved, Proposed)));
        Assert.False(approvals.Show(county.File.Connection, id).Unchanged);
        Assert.Equal("sent-back", approvals.Decide(reviewer, id, Decision.SentBack, Proposed).Decision);
    }

    [Fact]
    public void An_edit_voids_the_open_approval()
    {
        long id = Propose();
        Assert.Equal(1, editor.Write(Right.RunAwards, "edit", act => Approvals.VoidOpen(act, "thing", "7")));
        Assert.Equal("approval.decided", APerson.CodeOf(() => approvals.Decide(reviewer, id, Decision.Approved, Proposed)));
        Assert.Empty(told);
    }

    [Fact]
    public void Proposing_again_voids_what_was_open()
    {
        long first = Propose();
        long second = Propose();
        Assert.Equal("void", approvals.Show(county.File.Connection, first).Approval.Decision);
        Assert.Null(approvals.Show(county.File.Connection, second).Approval.Decision);
    }

    [Fact]
    public void A_decision_is_made_once()
    {
        long id = Propose();
        approvals.Decide(reviewer, id, Decision.Approved, Proposed);
        Assert.Equal("approval.decided", APerson.CodeOf(() => approvals.Decide(reviewer, id, Decision.SentBack, Proposed)));
    }

    [Fact]
    public void An_owner_who_refuses_to_follow_leaves_no_decision()
    {
        Approvals refusing = new([new ApprovalKind("thing", (_, _) => current, (_, _, _) => throw new InvalidOperationException())]);
        long id = Propose();
        Assert.Throws<InvalidOperationException>(() => refusing.Decide(reviewer, id, Decision.Approved, Proposed));
        Assert.Null(approvals.Show(county.File.Connection, id).Approval.Decision);
    }

    [Fact]
    public void Verification_finds_an_approval_by_the_proposer_though_the_triggers_are_back()
    {
        long id = Propose();
        approvals.Decide(reviewer, id, Decision.Approved, Proposed);
        Assert.Empty(ApprovalStore.Check(county.File.Connection));
        Forge("UPDATE approval_decision SET decider_id = (SELECT proposer_id FROM approval)");
        Assert.Equal("approval-same-person", Assert.Single(ApprovalStore.Check(county.File.Connection)).Kind);
        Forge("UPDATE approval_decision SET sha256 = 'x'");
        Assert.Equal("approval-hash", Assert.Single(ApprovalStore.Check(county.File.Connection)).Kind);
    }

    private void Forge(string change)
    {
        county.File.Connection.Execute("DROP TRIGGER IF EXISTS approval_decision_no_update");
        county.File.Connection.Execute(change);
    }

    private long Propose() =>
        clerk.Write(Right.RunAwards, "propose", act => Approvals.Propose(act, "thing", "7", Proposed, editor.Person.Id));
}
