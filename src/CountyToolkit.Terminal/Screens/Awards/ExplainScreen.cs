using System.Text.Json.Nodes;
using CountyToolkit.Awards;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Awards;

/// <summary>从条款到元: one firm of a run, line by line as <c>awards explain</c> writes it; Enter asks further about a line.</summary>
internal sealed class ExplainScreen : OfficeScreen
{
    private readonly ReadList list = new();
    private readonly long run;
    private readonly string code;
    private readonly RunActs acts;
    private AwardRun now;
    private RunFirm? firm;
    private string name = "";

    /// <summary>A firm of a run.</summary>
    public ExplainScreen(Workplace workplace, long run, string code)
        : base(workplace)
    {
        this.run = run;
        this.code = code;
        now = new AwardRunStore(workplace.Connection).Get(run);
        acts = new RunActs(workplace, () => now, () => firm is null ? [] : [firm]);
    }

    /// <inheritdoc/>
    public override string Crumb => string.Join(" › ", Say("do.awards"), Say("awards.run", FormattableString.Invariant($"{run}")), name);

    /// <inheritdoc/>
    public override string Aside => firm is null ? "" : Say(
        firm.Hands.Count > 0 ? "awards.explain.decided" : "awards.explain.granted", firm.Granted?.ToDecimalText(2) ?? Say("explain.open"), Say("awards.state." + now.State));

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        new(AwardsDoes.Origin, () => Origin.Show(Workplace, (ExplainLine)list.Selected!.Of!)) { WhyNot = () => list.Selected?.Of is ExplainLine { Of: not null } ? null : Say("awards.origin.none") },
        new(AwardsDoes.Adjust, () => HandForm.Adjust(Workplace, now, firm!)) { WhyNot = () => acts.WhyNotEdit(firm) },
        new(AwardsDoes.Exclude, () => HandForm.Exclude(Workplace, now, firm!)) { WhyNot = () => acts.WhyNotEdit(firm) },
        acts.Pays,
    ];

    /// <inheritdoc/>
    public override string HelpPage => "awards";

    /// <inheritdoc/>
    protected override View Body => list;

    /// <inheritdoc/>
    public override void Shown()
    {
        base.Shown();
        now = new AwardRunStore(Workplace.Connection).Get(run);
        firm = ListRun.One(Workplace.Connection, run, code);
        if (firm is null)
        {
            // Left out a moment ago, from this very screen: there is nothing to explain any more.
            list.Lines = [new ReadLine(Say("awards.left-out"), Look.Warning)];
            return;
        }

        name = firm.Name;
        JsonObject explained = ExplainAward.Run(Workplace.Connection, run, code, Workplace.Language);
        list.Lines = [.. ExplainLines.Of(Workplace.Wording, explained, Origins.Of(Workplace.Wording, Workplace.Catalogue, Workplace.Connection)).Select(Line)];
    }

    private static ReadLine Line(ExplainLine line) => new(line.Text, LookOf(line), line.Indent) { Right = line.Amount, Of = line };

    private static Look LookOf(ExplainLine line) => line.Part switch
    {
        ExplainPart.Head or ExplainPart.Part or ExplainPart.Granted => Look.Title,
        ExplainPart.Law or ExplainPart.Proof or ExplainPart.Because or ExplainPart.Input => Look.Muted,
        ExplainPart.Blank or ExplainPart.Hand => Look.Warning,
        ExplainPart.Item => (string?)line.Of?["outcome"] switch
        {
            "met" => Look.Good,
            "unmet" or "failed" => Look.Bad,
            "missing" or "manual" => Look.Warning,
            _ => Look.Muted,
        },
        _ => Look.Text,
    };
}
