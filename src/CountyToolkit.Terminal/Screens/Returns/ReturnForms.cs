using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Returns;
using CountyToolkit.Returns.Packages;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Commands;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Returns;

/// <summary>Filling a form, letting it leave the office, and proving a package: the findings are read before anything is written.</summary>
internal static class ReturnForms
{
    private const int FindingsShown = 8;

    /// <summary>Asks which, fills it, shows what is missing, and exports after a second question.</summary>
    public static void Export(Workplace workplace, ReturnForm? first) => Ask(workplace, first, "do.returns.export", withFolder: true, (request, folder) => Fill(workplace, request, table =>
    {
        TextLine[] question =
        [
            .. Findings(workplace, table),
            new TextLine(workplace.Say("returns.export.question", FormattableString.Invariant($"{table.Rows.Count}"), folder)),
        ];
        workplace.Confirm(workplace.Say("do.returns.export"), question, workplace.Say("do.returns.export"), () => Write(workplace, request, folder));
    }));

    /// <summary>Asks which, fills it without writing anything and shows every finding.</summary>
    public static void Check(Workplace workplace, ReturnForm? first) => Ask(workplace, first, "do.returns.check", withFolder: false, (request, _) => Fill(workplace, request, table =>
        MessageBox.Tell(
            workplace.Application,
            workplace.Say("do.returns.check"),
            [Filled(workplace, table), .. table.Findings.Select(f => new TextLine(f.Sentence(workplace.Language), Look.Warning, 2))],
            workplace.Say("screen.close"))));

    /// <summary>Asks where the package lies and proves it; that of the row chosen stands there where it is found near the file.</summary>
    public static void Verify(Workplace workplace, ReturnExport? made)
    {
        string? found = made is null ? null : Place(workplace, made);
        TextField path = new() { Text = found ?? "" }, code = new() { Most = 64, Hint = workplace.Say("returns.code.hint"), Text = found is null ? "" : Sha256.CheckCode(made!.ManifestSha256) };
        string Full() => Path.GetFullPath(path.Text.Trim(), Path.GetDirectoryName(workplace.File.Path)!);
        FormBox box = new(
            workplace,
            new FormField(workplace.Say("returns.package"), path) { Problem = () => path.Text.Trim().Length == 0 ? workplace.Say("screen.path.blank") : null },
            new FormField(workplace.Say("returns.code"), code));
        box.Ask(workplace.Say("do.returns.verify"), workplace.Say("do.returns.verify"), () =>
        {
            // The code of the row is nothing to another package.
            bool other = found is not null && path.Text != found && code.Text == Sha256.CheckCode(made!.ManifestSha256);
            string? paper = !other && code.Text.Trim() is { Length: > 0 } given ? FullWidth.Fold(given) : null;
            workplace.Work(workplace.Say("do.returns.verify"), (_, _) => VerifyPackage.Run(Full(), paper), check => Told(workplace, check, paper));
        });
    }

    /// <summary>Where a package lies, as it is typed from the file's folder; null when it is not found near the file.</summary>
    public static string? Place(Workplace workplace, ReturnExport made)
    {
        string near = Path.GetDirectoryName(workplace.File.Path)!;
        return FindPackage.Near(near, made.ManifestSha256) is { } folder ? Path.GetRelativePath(near, folder) : null;
    }

    private static void Told(Workplace workplace, PackageCheck check, string? code)
    {
        bool whole = check.Problems.Count == 0;
        MessageBox.Tell(
            workplace.Application,
            workplace.Say("do.returns.verify"),
            [
                new TextLine(workplace.Say(whole ? ReturnCommands.Shown(check, code) : "returns.broken", whole ? code ?? "" : FormattableString.Invariant($"{check.Problems.Count}")), !whole ? Look.Bad : check.CodeIsOfRun ? Look.Warning : Look.Good),
                .. check.ManifestSha256 is { } hash ? new[] { new TextLine(workplace.Say("returns.manifest", hash, Sha256.CheckCode(hash))) } : [],
                .. check.Problems.Select(p => new TextLine(p.Sentence(workplace.Language), Look.Bad, 2)),
            ],
            workplace.Say("screen.close"));
    }

    private static void Ask(Workplace workplace, ReturnForm? first, string title, bool withFolder, Action<ReturnRequest, string> go)
    {
        ReturnForm[] forms = [.. ReturnsScreen.Library(workplace).All().GroupBy(f => f.Id).Select(g => g.Last())];
        AwardRun[] runs = [.. new AwardRunStore(workplace.Connection).All().Where(r => r.State == "approved")];
        ProgrammeTitles titles = new(workplace.Connection);
        PoolRung[] pools = [.. workplace.Catalogue.Pools];
        ComboBox form = Choice(workplace, "col.form", [.. forms.Select(f => f.Name)], Math.Max(0, forms.ToList().FindIndex(f => f.Id == first?.Id)));
        TextField period = new() { Text = FormattableString.Invariant($"{workplace.Today.Year}"), Most = 8 };
        string proposed = period.Text;
        ComboBox run = null!;
        run = new ComboBox(workplace.Application, workplace.Say("col.run"), [workplace.Say("returns.no-run"), .. runs.Select(r => workplace.Say("awards.run-named", FormattableString.Invariant($"{r.Id}"), titles.Of(r.Programme), FormattableString.Invariant($"{r.Year}")))])
        {
            Chosen = 0,

            // A table is as a rule the one of the run's own year; a year somebody typed stays.
            Changed = () => period.Text = run.Chosen > 0 && period.Text == proposed ? proposed = FormattableString.Invariant($"{runs[run.Chosen - 1].Year}") : period.Text,
        };
        ComboBox pool = Choice(workplace, "returns.pool", [workplace.Say("returns.every-pool"), .. pools.Select(p => p.Label)], 0);
        TextField folder = new() { Text = FreeFolder(Path.Combine(Path.GetDirectoryName(workplace.File.Path)!, workplace.Say("returns.folder") + "-" + IsoDate.Text(workplace.Today))) };
        bool NeedsRun() => forms[form.Chosen].Rows == FormRows.AwardRun;
        List<FormField> fields =
        [
            new(workplace.Say("col.form"), form),
            new(workplace.Say("returns.period"), period) { Problem = () => Period.TryParse(FullWidth.Fold(period.Text).Trim(), out _) ? null : workplace.Say("returns.period.wrong") },
            new(workplace.Say("col.run"), run) { Problem = () => NeedsRun() == run.Chosen > 0 ? null : workplace.Say(NeedsRun() ? "returns.run.needed" : "returns.run.none") },
            new(workplace.Say("returns.pool"), pool) { Problem = () => NeedsRun() && pool.Chosen > 0 ? workplace.Say("returns.pool.none") : null },
        ];
        if (withFolder)
        {
            fields.Add(new(workplace.Say("screen.path"), folder) { Problem = () => folder.Text.Trim().Length == 0 ? workplace.Say("screen.path.blank") : null });
        }

        FormBox box = new(workplace, fields);
        box.Ask(workplace.Say(title), workplace.Say("returns.fill"), () => go(
            new ReturnRequest
            {
                Form = forms[form.Chosen].Id,
                Period = Period.Parse(FullWidth.Fold(period.Text).Trim()),
                Date = workplace.Today,
                Run = run.Chosen > 0 ? runs[run.Chosen - 1].Id : null,
                Pool = pool.Chosen > 0 ? pools[pool.Chosen - 1].Code : null,
                Preparer = workplace.Person?.Name ?? "",
            },
            Path.GetFullPath(folder.Text.Trim(), Path.GetDirectoryName(workplace.File.Path)!)));
    }

    // A package wants a folder of its own: of one day's several the next gets a number.
    private static string FreeFolder(string folder) => Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? folder : FormattableString.Invariant($"{folder}-{i}")).First(f => !Path.Exists(f));

    private static ComboBox Choice(Workplace workplace, string title, IReadOnlyList<string> options, int chosen) => new(workplace.Application, workplace.Say(title), options) { Chosen = chosen };

    private static void Fill(Workplace workplace, ReturnRequest request, Action<ReturnTable> then) => workplace.Work(
        workplace.Say("returns.filling"),
        (_, _) => new FillForm(workplace.Connection, workplace.Catalogue, ReturnsScreen.Library(workplace)).Run(request),
        then);

    private static void Write(Workplace workplace, ReturnRequest request, string folder) => workplace.Work(
        workplace.Say("do.returns.export"),
        (_, _) => new ExportReturn(workplace.Session, workplace.Catalogue, ReturnsScreen.Library(workplace)).Run(request, folder),
        package =>
        {
            string more = (request.Run is { } run ? FormattableString.Invariant($" --run {run}") : "") + (request.Pool is { } pool ? " --pool " + pool : "");
            workplace.Typed(FormattableString.Invariant($"returns export {request.Form} --period {request.Period} --out {Workplace.Shell(folder)}{more}"));
            MessageBox.Tell(
                workplace.Application,
                workplace.Say("do.returns.export"),
                [
                    new TextLine(workplace.Say("approvals.check-code", Sha256.CheckCode(package.ManifestSha256)), Look.Title),
                    new TextLine(workplace.Say("approvals.written", package.Folder), Look.Good),
                    .. package.Files.Select(f => new TextLine(workplace.Say("returns.file-hash", Path.GetFileName(f), Sha256.Of(File.ReadAllBytes(f))), Look.Muted, 2)),
                ],
                workplace.Say("screen.close"));
        });

    private static IEnumerable<TextLine> Findings(Workplace workplace, ReturnTable table)
    {
        yield return Filled(workplace, table);
        foreach (ReturnFinding finding in table.Findings.Take(FindingsShown))
        {
            yield return new TextLine(finding.Sentence(workplace.Language), Look.Warning, 2);
        }

        if (table.Findings.Count > FindingsShown)
        {
            yield return new TextLine(workplace.Say("returns.more-findings", FormattableString.Invariant($"{table.Findings.Count - FindingsShown}")), Look.Muted, 2);
        }
    }

    private static TextLine Filled(Workplace workplace, ReturnTable table) => new(
        workplace.Say("returns.filled", table.Title, FormattableString.Invariant($"{table.Rows.Count}"), FormattableString.Invariant($"{table.Findings.Count}")),
        table.Findings.Count == 0 ? Look.Good : Look.Warning);
}
