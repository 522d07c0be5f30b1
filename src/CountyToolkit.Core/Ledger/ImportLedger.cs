using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Ledger;

/// <summary>Takes awards of earlier years from paper ledgers, so that caps, differences and 不重复 know of them.</summary>
/// <param name="catalogue">Known pools.</param>
/// <param name="owners">Finds whose a row is.</param>
public sealed class ImportLedger(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) : IImportTarget
{
    private readonly Dictionary<(long, string, string?, int, string?), LedgerEntry> held = [];
    private readonly Dictionary<object, string> taken = [];
    private ImportBatch batch = null!;
    private RowOwner owner = null!;
    private AddLedgerEntry add = null!;

    /// <inheritdoc/>
    public ImportForm Form { get; } = new()
    {
        Code = "ledger",
        Label = "奖补台账",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = "programme", Label = "奖补项目", Required = true, Synonyms = ["项目", "政策项目", "奖励项目", "项目编号"] },
            new() { Code = "policy_year", Label = "政策年度", Kind = FieldKind.Year, Required = true, Synonyms = ["年度", "兑现年度", "奖补年度"] },
            new() { Code = "granted", Label = "核定金额", Kind = FieldKind.Number, Unit = "元", Decimals = 2, Required = true, Synonyms = ["奖补金额", "奖励金额", "补助金额", "核定奖补金额", "金额"] },
            new() { Code = "decided_on", Label = "核定日期", Kind = FieldKind.Date, Required = true, Synonyms = ["下达日期", "文件日期", "核定时间"] },
            new() { Code = "paid", Label = "已兑付金额", Kind = FieldKind.Number, Unit = "元", Decimals = 2, Synonyms = ["兑付金额", "拨付金额", "已拨付"] },
            new() { Code = "paid_on", Label = "兑付日期", Kind = FieldKind.Date, Synonyms = ["拨付日期"] },
            new() { Code = "pool", Label = "称号", Synonyms = ["对应称号"], Kind = FieldKind.Choice, Choices = ImportField.ChoicesOf(catalogue.Pools.Select(p => KeyValuePair.Create(p.Code, p.Label))) },
            new() { Code = "document", Label = "文号", Synonyms = ["下达文号", "资金文号"] },
        ],
    };

    /// <inheritdoc/>
    public void Begin(ImportBatch batch)
    {
        this.batch = batch;
        owner = owners(batch);
        held.Clear();
        add = new AddLedgerEntry(batch.Act, catalogue, new EnterpriseIndex(batch.Act.Connection));
        foreach (LedgerLine line in new LedgerStore(batch.Act.Connection).Lines())
        {
            held[Key(line.Entry)] = line.Entry;
        }
    }

    /// <inheritdoc/>
    public void Take(ImportRow row)
    {
        long? enterprise = owner.Find(row, batch);
        DateOnly decided = row.NeedDate("decided_on");
        LedgerEntry read = new()
        {
            EnterpriseId = enterprise ?? 0,
            Programme = row.Need("programme", row.Text("programme")) ?? "",
            Pool = row.Choice("pool"),
            PolicyYear = row.Need("policy_year", row.Year("policy_year")) ?? 0,
            GrantedFen = row.Need("granted", row.Scaled("granted")) ?? 0,
            Document = row.Text("document"),
            BatchId = batch.Id,
            Place = row.Place("granted"),
        };
        long paid = row.Scaled("paid") ?? 0;
        DateOnly? paidOn = row.Date("paid_on");
        if (!row.HasErrors && enterprise is not null)
        {
            Take(row, read, decided, paid, paidOn);
        }
    }

    private static (long, string, string?, int, string?) Key(LedgerEntry entry) =>
        (entry.EnterpriseId, entry.Programme, entry.Pool, entry.PolicyYear, entry.Document);

    private void Take(ImportRow row, LedgerEntry read, DateOnly decided, long paid, DateOnly? paidOn)
    {
        if (!taken.TryAdd(Key(read), read.Place!))
        {
            row.Refuse("import.row-twice", "granted", Fen.Text(read.GrantedFen), taken[Key(read)]);
            return;
        }

        if (held.TryGetValue(Key(read), out LedgerEntry? before))
        {
            Compare(row, before, read);
            return;
        }

        try
        {
            add.Run(read, decided, paid, paidOn);
            batch.Counts.Created++;
        }
        catch (OfficeError refusal)
        {
            row.Refuse(refusal.Code, null, refusal.Value ?? "", [.. refusal.Args]);
        }
    }

    private void Compare(ImportRow row, LedgerEntry before, LedgerEntry read)
    {
        if (before.GrantedFen == read.GrantedFen)
        {
            batch.Counts.Unchanged++;
        }
        else
        {
            row.Refuse("import.ledger-differs", "granted", Fen.Text(read.GrantedFen), Fen.Text(before.GrantedFen), before.Place ?? "");
        }
    }
}
