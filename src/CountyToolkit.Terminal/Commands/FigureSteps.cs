using CountyToolkit.Policies;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>By which approvals a number came to be what it is, in words: a line who and when, a line what.</summary>
/// <param name="say">The words.</param>
/// <param name="catalogue">The catalogues.</param>
internal sealed class FigureSteps(Wording say, Catalogue catalogue)
{
    private readonly VersionFigures words = new(say, catalogue);

    /// <summary>Two lines a step, newest first.</summary>
    public IEnumerable<PageLine> Lines(IEnumerable<FigureStep> steps)
    {
        foreach (FigureStep step in steps.Reverse())
        {
            yield return new(Who(step), 0, PageTone.Head);
            string known = step.After is { } now ? words.Known(now) : "", from = VersionFigures.Day(step.From);
            bool same = step.Before is { } was && step.After is { } made && was.Value == made.Value && was.Unit == made.Unit;
            yield return new(same ? say.Say("figures.step.same", Amount(step.After), from, known) : say.Say("figures.step.what", Amount(step.Before), Amount(step.After), from, known), 2);
        }
    }

    /// <summary>A number with its unit; a dash where there is none.</summary>
    public string Amount(FigureValue? value) => value is null ? "—" : words.Amount(value);

    private string Who(FigureStep step) => step.Approval is { } approval
        ? say.Say("figures.step.approval", FormattableString.Invariant($"{approval.Id}"), approval.Proposer, say.Day(approval.ProposedAt), approval.Decider ?? "", approval.DecidedAt is { } on ? say.Day(on) : "")
        : say.Say("figures.step.founding", step.Version.Operator ?? "", say.Day(step.Version.At));
}
