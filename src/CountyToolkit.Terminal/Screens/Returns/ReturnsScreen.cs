using CountyToolkit.People;
using CountyToolkit.Returns;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Returns;

/// <summary>The forms of this office and what left it: packages newest first, forms nothing was made of yet below.</summary>
internal sealed class ReturnsScreen(Workplace workplace) : ListScreen<ReturnRow>(workplace)
{
    /// <inheritdoc/>
    public override string Crumb => Say("do.returns");

    /// <inheritdoc/>
    public override string HelpPage => "returns";

    /// <inheritdoc/>
    protected override string Hint => Say("returns.find");

    /// <inheritdoc/>
    protected override string Empty => Say("returns.empty");

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<ReturnRow>> Columns =>
    [
        new(Say("col.form"), 22, r => r.Name) { Stretches = true },
        new(Say("returns.period"), 8, r => r.Export?.Period ?? ""),
        new(Say("col.run"), 4, r => r.Export?.RunId is { } run ? FormattableString.Invariant($"{run}") : "") { IsNumber = true },
        new(Say("col.checkCode"), 8, r => r.Export is { } made ? Sha256.CheckCode(made.ManifestSha256) : Say("returns.not-yet")) { Look = r => r.Export is null ? Look.Muted : Look.Text },
        new(Say("returns.by"), 6, r => r.Export?.Operator ?? ""),
        new(Say("returns.at"), 16, r => Workplace.Wording.Time(r.Export?.At)),
    ];

    /// <summary>The forms laid down in the script folders.</summary>
    public static FormLibrary Library(Workplace workplace) => new(workplace.Catalogue, ScriptFolders.Of(workplace.Surroundings, workplace.File.Path));

    /// <inheritdoc/>
    protected override object Identity(ReturnRow row) => row.Export is { } made ? made.Id : row.Name;

    /// <inheritdoc/>
    protected override IReadOnlyList<ReturnRow> Load()
    {
        ILookup<string, ReturnForm> forms = Library(Workplace).All().ToLookup(f => f.Id, StringComparer.Ordinal);
        IReadOnlyList<ReturnExport> made = new ReturnStore(Workplace.Connection).All();
        return
        [
            .. made.Select(e => new ReturnRow(forms[e.Form].LastOrDefault(), forms[e.Form].LastOrDefault()?.Name ?? e.Form, e)),
            .. forms.Where(f => made.All(e => e.Form != f.Key)).Select(f => new ReturnRow(f.Last(), f.Last().Name, null)),
        ];
    }

    /// <inheritdoc/>
    protected override bool Matches(ReturnRow row, string text) =>
        row.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || PinyinInitials.Of(row.Name).Contains(text, StringComparison.OrdinalIgnoreCase)
        || row.Export?.Period.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || row.Export?.ManifestSha256.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;

    /// <inheritdoc/>
    protected override void Open(ReturnRow row)
    {
        if (row.Export is not { } made)
        {
            ReturnForms.Export(Workplace, row.Form);
            return;
        }

        MessageBox.Tell(
            Workplace.Application,
            row.Name,
            [
                new TextLine(Say("returns.made", made.Period, made.Operator ?? "", Workplace.Wording.Time(made.At))),
                new TextLine(Say("returns.manifest", made.ManifestSha256, Sha256.CheckCode(made.ManifestSha256))),
                new TextLine(Say("returns.chain-head", made.ChainHead), Look.Muted),
                new TextLine(ReturnForms.Place(Workplace, made) is { } place ? Say("returns.lies", place) : Say("returns.lies-nowhere")),
            ],
            Say("screen.close"));
    }

    /// <inheritdoc/>
    protected override IEnumerable<ScreenAction> Own() =>
    [
        new(ReturnsDoes.Export, () => ReturnForms.Export(Workplace, List.Table.Selected?.Form)) { WhyNot = () => Workplace.WhyNot(Right.Export) },
        new(ReturnsDoes.Check, () => ReturnForms.Check(Workplace, List.Table.Selected?.Form)),
        new(ReturnsDoes.Verify, () => ReturnForms.Verify(Workplace, List.Table.Selected?.Export)),
    ];
}
