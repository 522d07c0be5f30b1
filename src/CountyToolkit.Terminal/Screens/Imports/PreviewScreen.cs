using System.Globalization;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>
/// What an import would do, before it does anything: counts, columns, errors that can be mended in place, firms not found. Every
/// change rehearses the import anew; only <c>Write</c> writes.
/// </summary>
internal sealed class PreviewScreen(Workplace workplace, ImportDraft draft, Action written) : OfficeScreen(workplace)
{
    private readonly PreviewBody body = new(workplace, draft);

    /// <inheritdoc/>
    public override string Crumb => Say("do.imports") + " › " + Files() + " › " + Say("imports.preview");

    /// <inheritdoc/>
    public override string Aside => Say("imports.counts", Text(draft.Answer.Counts.Created), Text(draft.Answer.Counts.Updated), Text(draft.Answer.Counts.Unchanged));

    /// <inheritdoc/>
    public override string HelpPage => "import";

    /// <inheritdoc/>
    public override IReadOnlyList<ScreenAction> Actions =>
    [
        .. OfPage(),
        new(ImportsDoes.Write, () => AskWrite(false)) { WhyNot = WhyNotWrite },
        new(ImportsDoes.WriteGood, () => AskWrite(true)) { WhyNot = WhyNotWriteGood },
        new(ImportsDoes.Marked, AskMarked) { WhyNot = () => draft.Answer.ErrorCount == 0 ? Say("imports.no-errors") : null },
        new(ImportsDoes.Form, AskForm),
    ];

    /// <inheritdoc/>
    protected override View Body => body;

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        int mended = draft.Order.Corrections.Count + draft.Order.Skipped.Count;
        if (input is not KeyEvent { Key: Key.Escape } || mended == 0)
        {
            return base.Handle(input);
        }

        Workplace.Confirm(Say("imports.drop"), [new TextLine(Say("imports.drop.what", Text(mended)))], Say("imports.drop"), Close);
        return true;
    }

    /// <summary>Asks for what the rehearsal found missing: form, period.</summary>
    public void AskMissing()
    {
        HashSet<string> codes = [.. draft.Answer.Errors.Select(e => e.Code)];
        if (draft.Order.Form is null && codes.Overlaps(["import.form-unclear", "import.form-needed", "import.no-heading"]))
        {
            PickForm();
        }
        else if (draft.Order.Period is null && codes.Contains("import.period-needed"))
        {
            AskPeriod();
        }
    }

    private ScreenAction[] OfPage() =>
        body.Page == body.Errors ? OfErrors()
        : body.Page == body.Columns ? [new(ImportsDoes.Column, AskColumn) { WhyNot = WhyNotColumn }, new(ImportsDoes.Given, AskGiven) { WhyNot = () => draft.Answer.Tables.Count == 0 ? Say("imports.no-tables") : null }]
        : body.Page == body.Firms ? [new(ImportsDoes.Firm, () => OpenFirms(body.Firms.Selected!)) { WhyNot = () => body.Firms.Selected is null ? Say("list.no-row") : null }, new(ImportsDoes.Skip, () => draft.Skip(body.Firms.Selected!.Row, Refill)) { WhyNot = () => body.Firms.Selected is null ? Say("list.no-row") : null }]
        : body.Page == body.Mended ? [new(ImportsDoes.Forget, () => draft.Rehearse(body.Mended.Selected!.TakenFrom(draft.Order), Refill)) { WhyNot = () => body.Mended.Selected is null ? Say("list.no-row") : null }]
        : [];

    private ScreenAction[] OfErrors() =>
    [
        new(ImportsDoes.Row, OpenRow) { WhyNot = WhyNotRow },
        new(ImportsDoes.Mend, Mend) { WhyNot = () => WhyNotRow() ?? (body.Errors.Selected!.Column == 0 ? Say("imports.whole-row") : null) },
        new(ImportsDoes.Propose, Propose) { WhyNot = WhyNotPropose },
        new(ImportsDoes.Skip, () => draft.Skip(body.Errors.Selected!.Row, Refill)) { WhyNot = WhyNotRow },
    ];

    private void OpenRow()
    {
        ErrorLine at = body.Errors.Selected!;
        Application.Push(new RowScreen(Workplace, draft, at.Row, at.Error.Line!, at.Column, Refill));
    }

    private void Mend()
    {
        ErrorLine at = body.Errors.Selected!;
        MendCell.Ask(Workplace, draft, at.Row, at.Column, at.Error.Line![at.Column].Text, at.Error, Refill);
    }

    private void Propose()
    {
        ErrorLine at = body.Errors.Selected!;
        IReadOnlyList<(string Sentence, int Column, string Value)> proposals = Proposals.For(Workplace, draft, at.Error);
        if (proposals.Count == 0)
        {
            OpenFirms(at.Row, at.Error.Line!);
            return;
        }

        List<string> lines = [.. proposals.Select(p => p.Sentence)];
        if (Proposals.IsIdentity(draft, at.Error))
        {
            lines.Add(Say("imports.other-firm"));
        }

        PickList.Show(Application, Say("imports.propose.title", at.Place), lines, 0, picked =>
        {
            if (picked < proposals.Count)
            {
                (_, int column, string value) = proposals[picked];
                draft.Correct([(new CellCorrection(at.Row.File, at.Row.Sheet, at.Row.Row, column, value), at.Error.Line![column].Text)], Refill);
            }
            else
            {
                OpenFirms(at.Row, at.Error.Line!);
            }
        });
    }

    private void OpenFirms(UnmatchedRow row) => OpenFirms(row.Row, row.Line);

    private void OpenFirms(RowPlace row, SheetRow line)
    {
        int column = draft.Table(row.File, row.Sheet)?.Columns.FirstOrDefault(c => c.Field?.Code == "name")?.Column ?? 0;
        Application.Push(new FirmsScreen(Workplace, draft, row, line, line[column].Text, Refill));
    }

    private void AskColumn()
    {
        ColumnLine at = body.Columns.Selected!;
        Application.Push(new FieldsScreen(Workplace, at.Table, Say("imports.column.crumb", at.Letters, at.Heading), true, field =>
            draft.Rehearse(draft.Order with { Map = draft.Order.Map.WithColumn(at.Name, field?.Code) }, Refill)));
    }

    private void AskGiven()
    {
        FoundTable table = body.Columns.Selected?.Table ?? draft.Answer.Tables[0];
        Application.Push(new FieldsScreen(Workplace, table, Say("imports.given.crumb"), false, field => AskLine.Show(
            Workplace,
            Say("do.imports.given"),
            [new TextLine(field!.Label, Look.Title), .. field.Choices.Count > 0 ? (TextLine[])[new TextLine(string.Join('、', field.Choices.Keys.Where(k => k.Any(c => c > '\u2E80')).Take(20)), Look.Muted)] : []],
            table.Given.GetValueOrDefault(field.Code, ""),
            _ => null,
            value => draft.Rehearse(draft.Order with { Map = value.Length > 0 ? draft.Order.Map.With(field.Code, value) : draft.Order.Map.Without(field.Code) }, Refill))));
    }

    private void AskForm() => PickList.Show(
        Application,
        Say("do.imports.form"),
        [Say("imports.form.is", draft.Order.Form is null ? Say("imports.told") : Say("imports.form." + draft.Order.Form)), Say("imports.period.is", draft.Order.Period ?? Say("imports.told")), Say("imports.encoding.is", draft.Order.Encoding ?? Say("imports.told"))],
        0,
        picked => (picked == 0 ? (Action)PickForm : picked == 1 ? AskPeriod : PickEncoding)());

    private void PickForm()
    {
        IReadOnlyList<ImportForm> forms = draft.Forms;
        PickList.Show(Application, Say("imports.form.ask"), [Say("imports.told"), .. forms.Select(f => f.Label)], 0, picked =>
            draft.Rehearse(draft.Order with { Form = picked == 0 ? null : forms[picked - 1].Code }, Refill));
    }

    private void PickEncoding() => PickList.Show(Application, Say("imports.encoding.ask"), [Say("imports.told"), "UTF-8", "GB18030"], 0, picked =>
        draft.Rehearse(draft.Order with { Encoding = picked switch { 1 => "utf-8", 2 => "gb18030", _ => null } }, Refill));

    private void AskPeriod() => AskLine.Show(
        Workplace,
        Say("imports.period.title"),
        [new TextLine(Say("imports.period.ask")), .. draft.Spoken.Take(3).Select(t => new TextLine(t, Look.Muted, 2))],
        draft.Order.Period ?? PeriodWords.Of(draft.Spoken)?.ToString() ?? "",
        text => text.Length == 0 || Period.TryParse(PeriodWords.Read(text), out _) ? null : Say("imports.period.wrong"),
        text => draft.Rehearse(draft.Order with { Period = text.Length == 0 ? null : PeriodWords.Read(text) }, Refill));

    private void AskMarked()
    {
        string name = body.Errors.Selected?.Error.File ?? Path.GetFileName(draft.Order.Files[0]);
        string source = draft.Order.Files.First(f => Path.GetFileName(f) == name);
        MarkedCopy copy = new(draft.Answer.Errors, draft.Answer.Tables, Workplace.Language);
        AskLine.Show(Workplace, Say("do.imports.marked"), [new TextLine(Say("imports.marked.ask", name))], copy.Proposed(source), text => File.Exists(text) ? Say("imports.marked.there") : null, target =>
        {
            int marked = copy.Write(source, draft.Order.Encoding, target);
            Workplace.Tell(Say("import.marked-written", Text(marked), target));
        });
    }

    private void AskWrite(bool acceptGood) => Workplace.Confirm(
        Say("imports.write.title"),
        WriteQuestion.Lines(Workplace, draft, acceptGood),
        Say(acceptGood ? "do.imports.write-good" : "do.imports.write"),
        () => draft.Write(acceptGood, answer =>
        {
            Workplace.Typed(ImportTyped.Of(draft.Order, acceptGood));
            Close();
            written();
            MessageBox.Tell(Application, Say("imports.written.title"), WriteQuestion.Result(Workplace, answer), Say("screen.close"));
        }));

    private void Refill()
    {
        body.Fill();
        AskMissing();
    }

    private string? WhyNotRow() => body.Errors.Selected is null ? Say("list.no-row") : body.Errors.Selected.Error.Line is null ? Say("imports.whole-sheet") : null;

    private string? WhyNotPropose() => WhyNotRow()
        ?? (Proposals.For(Workplace, draft, body.Errors.Selected!.Error).Count > 0 || Proposals.IsIdentity(draft, body.Errors.Selected.Error) ? null : Say("imports.no-proposal"));

    private string? WhyNotColumn() => body.Columns.Selected is null ? Say("list.no-row") : body.Columns.Selected.Column is null ? Say("imports.given.by-key") : null;

    private string? WhyNotWrite() => Workplace.WhyNot(Right.Import)
        ?? (draft.Answer.ErrorCount > 0 ? Say("imports.has-errors", Text(draft.Answer.ErrorCount)) : draft.Answer.Counts.Written == 0 ? Say("imports.nothing-new") : null);

    private string? WhyNotWriteGood() => Workplace.WhyNot(Right.Import)
        ?? (draft.Answer.ErrorCount == 0 ? Say("imports.no-bad") : draft.Answer.Counts.Written == 0 ? Say("imports.nothing-good") : null);

    private string Files() => Path.GetFileName(draft.Order.Files[0]) + (draft.Order.Files.Count > 1 ? Say("imports.and-more", Text(draft.Order.Files.Count)) : "");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
