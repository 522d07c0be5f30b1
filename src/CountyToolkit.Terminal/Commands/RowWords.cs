using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Enterprises;
using CountyToolkit.Indicators;
using CountyToolkit.People;
using CountyToolkit.Policies;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Commands;

/// <summary>A stored row in words: its columns by name, its codes and numbers of other rows by what a person calls them.</summary>
/// <param name="say">The words.</param>
/// <param name="db">The file.</param>
/// <param name="catalogue">The catalogues, for units.</param>
internal sealed class RowWords(Wording say, SqliteConnection db, Catalogue catalogue)
{
    // Numbers, folded names and hashes that say nothing to a person; batch and place stand for themselves.
    private static readonly string[] Hidden =
    [
        "id", "act_id", "batch_id", "name_key", "iterations", "mapping", "counts", "summary", "fingerprint", "file_sha256", "manifest_sha256", "chain_head", "table_name", "row_id", "before_id",
    ];

    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["credential.kind"] = "credentialKinds",
        ["credential.level"] = "levels",
        ["title.level"] = "levels",
        ["title.event"] = "titleEvents",
        ["incident.kind"] = "incidentKinds",
        ["incident.grade"] = "incidentGradeLabels",
        ["list_entry.list"] = "lists",
        ["list_entry.who"] = "listWho",
        ["grade.kind"] = "gradeKinds",
        ["inquiry.matter"] = "matters",
        ["indicator_value.source"] = "sources",
        ["ledger_event.state"] = "ledgerStates",
    };

    // Codes the program itself words.
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["approval.kind"] = "approval.kind.",
        ["approval_decision.decision"] = "approval.state.",
        ["judgement.outcome"] = "outcome.",
        ["pool_entry.state"] = "pool.state.",
        ["award_hand_line.kind"] = "awards.hand.",
        ["award_run_state.state"] = "awards.state.",
        ["bundle.origin"] = "rules.origin.",
    };

    private readonly WrittenStore written = new(db);
    private readonly ProgrammeTitles programmes = new(db);
    private readonly Dictionary<long, string> firms = [];
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> operators = new OperatorStore(db).All().ToDictionary(o => o.Id, o => o.Name);
    private readonly AttributeReader attributes = new(catalogue);
    private readonly DateOnly today = Instant.Today(say.Clock);

    /// <summary>Reads the names of many enterprises at once.</summary>
    public void Meet(IEnumerable<long> ids)
    {
        foreach (Enterprise firm in new EnterpriseStore(db).Some([.. ids.Where(i => !firms.ContainsKey(i)).Distinct()], today))
        {
            firms[firm.Id] = firm.Name;
        }
    }

    /// <summary>What an enterprise is called now, or was before it left the register.</summary>
    public string Firm(long id)
    {
        if (!firms.ContainsKey(id))
        {
            Meet([id]);
        }

        if (!firms.TryGetValue(id, out string? name))
        {
            firms[id] = name = say.Say("act.firm-gone", written.LastName(id) ?? Digits(id));
        }

        return name;
    }

    /// <summary>What a person reads of a row: name and value of each column, in order, without whose it is.</summary>
    public IEnumerable<(string Name, string Value)> Cells(WrittenRow row) =>
        from cell in row.Cells
        where !Hidden.Contains(cell.Key) && cell.Key != "enterprise_id"
        select (say.Say("cell." + cell.Key), Cell(row, cell.Key));

    /// <summary>A row in a few words: its values, or how it changed what was said before it.</summary>
    public string Short(WrittenRow row)
    {
        if (Changed(row) is not { } change)
        {
            return string.Join(" ", Cells(row).Select(c => c.Value));
        }

        string of = row["attribute"] is not null ? Cell(row, "attribute") + " " : row["indicator_id"] is not null ? Cell(row, "indicator_id") + " " + row["period"] + " " : "";
        string value = change.Was is { } was ? say.Say("act.from-to", was, change.Now) : change.Now;
        return of + value + (row["from_on"] is { } from ? " " + from : "");
    }

    /// <summary>What stood before, null where nothing did, and stands now, for a row that says a matter anew; null for other rows.</summary>
    public (string? Was, string Now)? Changed(WrittenRow row)
    {
        string? column = row.Table switch { "enterprise_code" => "code", "enterprise_name" => "name", "enterprise_attribute" or "indicator_value" => "value", _ => null };
        return column is null ? null : (written.Replaced(row) is { } before ? Or(before, column) : null, Or(row, column));
    }

    private string Or(WrittenRow row, string column) => row[column] is null ? say.Say("indicators.blank") : Cell(row, column);

    /// <summary>One cell in words.</summary>
    public string Cell(WrittenRow row, string column)
    {
        string value = row[column] ?? "";
        string full = row.Table + "." + column;
        return Lists.TryGetValue(full, out string? list) ? say.Word(value, list)
            : Sentences.TryGetValue(full, out string? sentence) ? Sentence(sentence + value, value)
            : Referred(row, column) ?? Plain(row, column, value);
    }

    private string Sentence(string key, string value) => Messages.Has(key) ? say.Say(key) : value;

    private string? Referred(WrittenRow row, string column) => row.Row(column) is not { } id ? null : column switch
    {
        "enterprise_id" or "successor_id" => Firm(id),
        "operator_id" or "proposer_id" or "editor_id" or "decider_id" => operators.GetValueOrDefault(id, Digits(id)),
        "indicator_id" => written.Find("indicator", id)?["code"] is { } code ? say.Word(code) : Digits(id),
        "inquiry_id" or "ledger_id" => written.Find(column[..^3], id) is { } other ? Short(other) : Digits(id),
        "value" when row.Table == "indicator_value" => Amount(row, id),
        "amount_fen" or "granted_fen" => say.Say("explain.yuan", Fen.Text(id)),
        "enabled" => say.Say(id == 1 ? "word.yes" : "word.no"),
        _ => null,
    };

    private string Plain(WrittenRow row, string column, string value) => column switch
    {
        "pool" => say.Word(value),
        "attribute" => say.Language == Language.English ? value : attributes.Label(value),
        "value" when row["attribute"] is { } attribute => attributes.Shown(attribute, value, say.Language),
        "programme" => programmes.Of(value),
        "rule" => Rule(value),
        "sha256" => Sha256.CheckCode(value),
        "role" => say.Language == Language.English ? value : RoleName.Word(RoleName.Read(value)),
        _ => value,
    };

    // As the version in force heads it; a rule that is in none goes by its code.
    private string Rule(string full)
    {
        if (!rules.TryGetValue(full, out string? title))
        {
            string[] parts = full.Split('/', 2);
            PolicyStore store = new(db);
            string? script = store.FindActive(parts[0]) is { } active ? store.Read(active.Sha256).Text(parts[^1] + ".js") : null;
            rules[full] = title = script is not null && RuleHead.Read(script).Title is { Length: > 0 } named ? named : full;
        }

        return title;
    }

    private string Amount(WrittenRow row, long scaled) =>
        written.Find("indicator", row.Row("indicator_id") ?? 0)?["code"] is { } code && catalogue.TryIndicator(code, out IndicatorEntry? entry)
            ? ScaledValue.Text(scaled, entry.Decimals) + " " + entry.Unit : Digits(scaled);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
