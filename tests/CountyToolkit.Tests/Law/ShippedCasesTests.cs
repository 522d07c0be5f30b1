namespace CountyToolkit.Tests.Law;

/// <summary>Every worked case of the shipped law, and the proof that they bite: the command an office uses after changing a figure.</summary>
public sealed class ShippedCasesTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void Every_case_holds_and_every_figure_moved_one_step_breaks_one() => county.Do("rules", "test", "--bite", "--json");

    [Fact]
    public void No_shipped_rule_has_anything_lint_objects_to() => county.Do("rules", "lint", "--json");

    [Fact]
    public void A_figure_not_read_in_the_document_itself_is_marked_to_be_checked()
    {
        Assert.Contains("待核", county.Do("policies", "show", "zhejiang-hidden-champion-2026").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("待核", county.Do("policies", "show", "zhejiang-key-little-giant-2021").Out, StringComparison.Ordinal);
    }
}
