using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Titles;

/// <summary>
/// Takes lists of titles as they are published, for a whole province and mostly without codes. A firm is matched by code,
/// by name or by an old name; one that is not in the register is listed as not found and never becomes a new firm.
/// </summary>
/// <param name="catalogue">Known pools, events and levels.</param>
/// <param name="owners">Finds whose a row is.</param>
public sealed class ImportTitles(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) : IImportTarget
{
    private readonly Dictionary<(long, string, string, DateOnly), Title> held = [];
    private readonly Dictionary<(long, string, string, string), Title> byBatch = [];
    private readonly TitleWords words = new(catalogue);
    private ImportBatch batch = null!;
    private RowOwner owner = null!;

    /// <inheritdoc/>
    public ImportForm Form { get; } = new()
    {
        Code = "titles",
        Label = "称号名单",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = "pool", Label = "称号", Required = true, Synonyms = ["荣誉名称", "资质荣誉名称", "称号名称", "认定称号", "荣誉称号", "企业类型"] },
            new() { Code = "on_date", Label = "认定日期", Kind = FieldKind.Date, Required = true, Synonyms = ["公布日期", "发文日期", "公示日期", "认定时间", "公布时间"] },
            new() { Code = "event", Label = "事件", Synonyms = ["认定类型", "类别", "事项"] },
            new() { Code = "level", Label = "荣誉等级", Kind = FieldKind.Choice, Synonyms = ["等级", "级别"], Choices = Choices(catalogue.Levels) },
            new() { Code = "year", Label = "年度", Kind = FieldKind.Year, Synonyms = ["公示年度", "认定年度", "年份"] },
            new() { Code = "batch_name", Label = "批次", Synonyms = ["认定批次"] },
            new() { Code = "document", Label = "文号", Synonyms = ["发文文号", "认定文号", "文件号", "文号或网址"] },
            new() { Code = "from_on", Label = "有效开始", Kind = FieldKind.Date, Synonyms = ["有效期起", "起始日期"] },
            new() { Code = "until_on", Label = "有效截止", Kind = FieldKind.Date, Synonyms = ["有效期止", "有效期至", "到期日期"] },
        ],
    };

    /// <inheritdoc/>
    public void Begin(ImportBatch batch)
    {
        this.batch = batch;
        owner = owners(batch);
        held.Clear();
        byBatch.Clear();
        foreach (Title title in new TitleStore(batch.Act.Connection).Find())
        {
            Hold(title);
        }
    }

    /// <inheritdoc/>
    public void Take(ImportRow row)
    {
        Title? read = Read(row);
        if (row.HasErrors || owner.Find(row, batch, listOnly: true) is not { } enterprise || read is null)
        {
            return;
        }

        Title title = read with { EnterpriseId = enterprise };
        Title? before = held.GetValueOrDefault((enterprise, title.Pool, title.Event, title.OnDate))
            ?? byBatch.GetValueOrDefault((enterprise, title.Pool, title.Event, title.BatchName ?? ""));
        if (before is null)
        {
            TitleStore.Add(batch.Act, title with { BatchId = batch.Id, Place = row.Place("name") });
            Hold(title with { Place = row.Place("name") });
            batch.Counts.Created++;
        }
        else if (Same(before, title))
        {
            batch.Counts.Unchanged++;
        }
        else
        {
            row.Refuse("import.title-differs", null, row.Text("name") ?? "", IsoDate.Text(before.OnDate), before.Document ?? "", before.Place ?? "");
        }
    }

    private static IReadOnlyDictionary<string, string> Choices(CodeList list) =>
        ImportField.ChoicesOf(list.Codes.Select(c => KeyValuePair.Create(c, list.Label(c))));

    private Title? Read(ImportRow row)
    {
        PoolRung? pool = Known(row, "pool", row.Need("pool", row.Text("pool")), words.Pool, catalogue.Pools.Select(p => p.Label));
        string? happened = row.Text("event") is { } written
            ? Known(row, "event", written, words.Event, catalogue.TitleEvents.Codes.Select(catalogue.TitleEvents.Label))
            : "recognised";
        DateOnly on = row.NeedDate("on_date");
        DateOnly? from = row.Date("from_on");
        DateOnly? until = row.Date("until_on");
        row.RefuseCrossed("from_on", from, "until_on", until);
        if (row.HasErrors || pool is null || happened is null)
        {
            return null;
        }

        bool begins = happened is "recognised" or "reviewed" or "moved-in";
        return new Title
        {
            Pool = pool.Code,
            Event = happened,
            Level = row.Choice("level") ?? pool.Level,
            OnDate = on,
            FromOn = from,
            UntilOn = until ?? (begins ? AddTitle.LastDay(from ?? on, pool) : null),
            BatchName = TitleWords.Batch(row.Text("batch_name"), row.Year("year")),
            Document = row.Text("document"),
            PublishedName = row.Text("name"),
        };
    }

    private static T? Known<T>(ImportRow row, string field, string? written, Func<string, T?> read, IEnumerable<string> choices)
        where T : class
    {
        T? known = written is null ? null : read(written);
        if (written is not null && known is null)
        {
            row.Refuse("import.choice", field, written, string.Join("、", choices));
        }

        return known;
    }

    private static bool Same(Title before, Title now) =>
        before.OnDate == now.OnDate && before.Level == now.Level && before.FromOn == now.FromOn && before.UntilOn == now.UntilOn
        && before.BatchName == now.BatchName && before.Document == now.Document;

    private void Hold(Title title)
    {
        held[(title.EnterpriseId, title.Pool, title.Event, title.OnDate)] = title;
        if (title.BatchName is not null)
        {
            byBatch[(title.EnterpriseId, title.Pool, title.Event, title.BatchName)] = title;
        }
    }
}
