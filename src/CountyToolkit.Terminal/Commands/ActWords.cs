using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards;
using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Returns;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Figures;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Acts in words: what was done and to what. An act is stored as codes and numbers; who asks later reads names.</summary>
/// <param name="say">The words.</param>
/// <param name="db">The file.</param>
/// <param name="catalogue">The catalogues, for units.</param>
/// <param name="forms">The forms of returns, for their names.</param>
internal sealed class ActWords(Wording say, SqliteConnection db, Catalogue catalogue, FormLibrary forms)
{
    // What every act of a kind writes besides what it is about.
    private static readonly string[] Aside =
    [
        "blob", "operator_password", "migration", "enterprise", "indicator", "import_change", "import_mapping", "import_batch", "bundle", "bundle_state", "approval", "approval_decision",
        "award_run", "award_run_document", "award_run_state", "operator", "operator_state", "office", "return_export",
    ];

    private const int MostChanges = 3;
    private readonly WrittenStore written = new(db);
    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> runs = [];
    private readonly Dictionary<long, string> changes = [];
    private Dictionary<string, long>? codes;
    private ILookup<string, string>? formNames;

    /// <summary>Rows in words.</summary>
    public RowWords Rows { get; } = new(say, db, catalogue);

    /// <summary>What an act is called.</summary>
    public static string What(Wording say, string act) => Messages.Has("act." + act) ? say.Say("act." + act) : act;

    /// <summary>Acts as a person reads them, in their order.</summary>
    public IReadOnlyList<ActLine> Of(IEnumerable<AuditEntry> entries)
    {
        (AuditEntry Entry, JsonObject Detail, ActLinks Links)[] read = [.. entries.Select(e => (e, Detail(e), Links(e, Detail(e))))];
        Rows.Meet(read.Where(r => r.Links.Firm is not null).Select(r => r.Links.Firm!.Value));
        return [.. read.Select(r => new ActLine(r.Entry, What(say, r.Entry.Act), About(r.Entry, r.Detail, r.Links), r.Links))];
    }

    /// <summary>The rows an act is about, without those every act of its kind writes: few, or none where an import wrote many.</summary>
    public IEnumerable<WrittenRow> Told(AuditEntry entry, int most) =>
        WrittenStore.Ranges(entry).Where(r => !Aside.Contains(r.Table)).SelectMany(r => written.Rows(r, most)).Take(most);

    /// <summary>The row an act has taken back; null = none.</summary>
    public WrittenRow? TakenBack(JsonObject detail) =>
        StrictJson.Text(detail["table"]) is { } table && Row(detail["row"]) is { } row ? written.Find(table, row) : null;

    /// <summary>What an entry says it was about.</summary>
    public static JsonObject Detail(AuditEntry entry)
    {
        try
        {
            return StrictJson.ReadObject(entry.Detail, entry.Act);
        }
        catch (OfficeError)
        {
            return [];
        }
    }

    private ActLinks Links(AuditEntry entry, JsonObject detail)
    {
        Dictionary<string, long> first = WrittenStore.Ranges(entry).DistinctBy(r => r.Table).ToDictionary(r => r.Table, r => r.First, StringComparer.Ordinal);
        long? approval = Row(detail["approval"]) ?? Row(first, "approval");
        Approval? sheet = approval is { } number ? new ApprovalStore(db).Find(number) : null;
        return new ActLinks
        {
            Approval = sheet?.Id,
            Run = Row(detail["run"]) ?? Row(first, "award_run") ?? (sheet?.Kind == ApproveRun.Kind ? Subject(sheet) : null),
            Batch = Row(detail["batch"]) ?? Row((detail["batches"] as JsonArray)?.FirstOrDefault()) ?? (sheet?.Kind == UndoImport.Kind ? Subject(sheet) : null),
            Policy = StrictJson.Text(detail["policy"]),
            Firm = OfMany(entry) ? null : Row(detail["enterprise"]) ?? FirmOf(detail) ?? (entry.Act == "enterprises.add" ? Row(first, "enterprise") : null),
        };
    }

    // An import, a run, an approval write rows of many firms; what stands in the detail is then the last one's.
    private static bool OfMany(AuditEntry entry) => entry.Act.Split('.')[0] is "imports" or "approvals" or "policies" || entry.Act is "awards.run" or "awards.submit" or "awards.pay" or "awards.export";

    private long? FirmOf(JsonObject detail) =>
        Row(detail["inquiry"]) is { } inquiry ? written.Find("inquiry", inquiry)?.Row("enterprise_id")
        : Row(detail["ledger"]) is { } ledger ? written.Find("ledger", ledger)?.Row("enterprise_id")
        : StrictJson.Text(detail["code"]) is { } code ? ByCode(code)
        : TakenBack(detail) is { } back ? FirmOf(back) : null;

    private long? FirmOf(WrittenRow row) => row.Table == "enterprise" ? row.Id
        : row.Row("enterprise_id") ?? (row.Row("inquiry_id") is { } inquiry ? written.Find("inquiry", inquiry)?.Row("enterprise_id") : null);

    private long? ByCode(string code)
    {
        codes ??= new EnterpriseStore(db).All(Instant.Today(say.Clock)).Where(e => e.Code is not null).DistinctBy(e => e.Code).ToDictionary(e => e.Code!, e => e.Id, StringComparer.Ordinal);
        return codes.TryGetValue(code, out long id) ? id : null;
    }

    private string About(AuditEntry entry, JsonObject detail, ActLinks links)
    {
        string?[] parts =
        [
            links.Approval is { } approval ? say.Say("act.approval", FormattableString.Invariant($"{approval}")) : null,
            links.Approval is { } sheet && links.Policy is not null ? Changes(sheet) : null,
            links.Policy is { } policy ? Document(policy) : null,
            links.Run is { } run ? Run(run) : null,
            entry.Act.StartsWith("imports.", StringComparison.Ordinal) ? Files(detail, links) : null,
            links.Firm is { } firm ? Rows.Firm(firm) : entry.Act is "inquiries.add" or "inquiries.reply" ? say.Say("record.every") : null,
            .. Own(entry, detail),
        ];
        return string.Join("  ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    // What is short enough for a list: one row, or what stands in the detail.
    private IEnumerable<string?> Own(AuditEntry entry, JsonObject detail)
    {
        if (Row(detail["inquiry"]) is { } inquiry && written.Find("inquiry", inquiry) is { } asked)
        {
            yield return Rows.Cell(asked, "matter");
            yield return asked["unit"];
        }

        foreach (WrittenRow row in OfMany(entry) ? [] : Told(entry, 2))
        {
            yield return row.Table is "retraction" ? row["reason"] : row.Table is "inquiry_reply" ? string.Join(" ", row["on_date"], row["document"]) : Rows.Short(row);
        }

        if (TakenBack(detail) is { } back)
        {
            yield return Rows.Short(back);
        }

        if (detail["bundles"] is JsonObject many)
        {
            yield return say.Say("act.documents", FormattableString.Invariant($"{many.Count}"));
        }

        foreach (string name in new[] { "office", "operator", "role", "pool", "form", "case", "file", "backup", "reason" })
        {
            yield return StrictJson.Text(detail[name]) is { } text ? Named(entry, name, text) : null;
        }
    }

    private string? Named(AuditEntry entry, string name, string text) => name switch
    {
        "role" => say.Language == Language.English ? text : RoleName.Word(RoleName.Read(text)),
        // The row written says these in the same words.
        "pool" when entry.Act.StartsWith("pool.", StringComparison.Ordinal) => null,
        "reason" when entry.Act.StartsWith("awards.", StringComparison.Ordinal) => null,
        "pool" => say.Word(text),
        "form" => Form(text),
        _ => text,
    };

    private string Form(string id)
    {
        try
        {
            return (formNames ??= forms.All().ToLookup(f => f.Id, f => f.Name, StringComparer.Ordinal))[id].LastOrDefault(id);
        }
        catch (OfficeError)
        {
            return id;
        }
    }

    private string Files(JsonObject detail, ActLinks links)
    {
        ImportStore store = new(db);
        IEnumerable<long> batches = detail["batches"] is JsonArray many ? many.Select(Row).OfType<long>() : links.Batch is { } one ? [one] : [];
        return string.Join("  ", batches.Select(b => say.Say("act.batch", store.Find(b)?.FileName ?? "", FormattableString.Invariant($"{b}"))));
    }

    private string Run(long run)
    {
        if (!runs.TryGetValue(run, out string? named))
        {
            try
            {
                runs[run] = named = RunPage.Named(say, db, run);
            }
            catch (OfficeError)
            {
                runs[run] = named = say.Say("act.run", FormattableString.Invariant($"{run}"));
            }
        }

        return named;
    }

    // Number and title seldom change from one version to the next, and reading one proves all its files.
    private string Document(string policy)
    {
        if (!documents.TryGetValue(policy, out string? named))
        {
            PolicyStore store = new(db);
            StoredBundle? stored = store.FindActive(policy) ?? store.All().FirstOrDefault(b => b.Policy == policy);
            documents[policy] = named = stored is null ? policy : BundlePage.Named(db, stored);
        }

        return named;
    }

    // The numbers that changed, so that whoever looks for one finds the act; of a first version every number is new.
    private string Changes(long approval)
    {
        if (!changes.TryGetValue(approval, out string? told))
        {
            PolicyStore store = new(db);
            StoredBundle? version = new ApprovalStore(db).Find(approval) is { Kind: ProposeBundle.Kind } sheet && Subject(sheet) is { } row ? store.Find(row) : null;
            StoredBundle? before = version is null ? null : store.Before(version);
            VersionFigures words = new(say, catalogue);
            changes[approval] = told = before is null ? "" : string.Join(
                say.Say("act.between"),
                FigureChange.Of(store.ReadPolicy(before.Sha256).Figures, store.ReadPolicy(version!.Sha256).Figures, catalogue).Take(MostChanges)
                    .Select(c => say.Say("lawbook.change", (c.After ?? c.Before)!.Label, Amount(words, c.Before), Amount(words, c.After))));
        }

        return told;
    }

    private static long? Subject(Approval approval) => long.TryParse(approval.Subject, System.Globalization.CultureInfo.InvariantCulture, out long row) ? row : null;

    private static string Amount(VersionFigures words, FigureValue? value) => value is null ? "—" : words.Amount(value);

    private static long? Row(Dictionary<string, long> first, string table) => first.TryGetValue(table, out long row) ? row : null;

    private static long? Row(JsonNode? node) => StrictJson.Number(node) is { } number && number.Denominator.IsOne ? (long)number.Numerator : null;
}
