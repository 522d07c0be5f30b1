using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Terminal.Commands;

/// <summary>
/// Hands the rows of a list to the register. It stands here because Imports and Enterprises may not know each other.
/// </summary>
internal sealed class RegisterTarget(Catalogue catalogue, TimeProvider clock) : IImportTarget, IDisposable
{
    private const string FromOn = "from_on";
    private readonly AttributeReader attributes = new(catalogue);
    private ImportBatch batch = null!;
    private readonly HashSet<string> towns = new(StringComparer.Ordinal);
    private TakeRegisterLines? lines;

    public ImportForm Form { get; } = new()
    {
        Code = "register",
        Label = "企业名录",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = Profile.Town, Label = "镇街", Synonyms = ["所属镇街", "乡镇", "乡镇(街道)", "所属乡镇", "所属乡镇(街道)", "镇(街道)", "属地", "所属街道", "所在乡镇", "街道"] },
            new() { Code = Profile.Region, Label = "行政区划", Synonyms = ["行政区划代码", "区划代码", "县区代码"] },
            new() { Code = Profile.Industry, Label = "行业代码", Synonyms = ["国民经济行业代码", "行业小类代码", "行业类别代码"] },
            new() { Code = Profile.AboveScale, Label = "规上", Kind = FieldKind.Flag, Synonyms = ["是否规上", "规上企业", "规上企业(是/否)", "是否规上企业", "是否规模以上"] },
            new() { Code = Profile.RegisteredOn, Label = "成立日期", Kind = FieldKind.Date, Synonyms = ["注册日期", "成立时间", "注册时间", "登记日期"] },
            new() { Code = Profile.MovedInOn, Label = "迁入日期", Kind = FieldKind.Date, Synonyms = ["迁入时间"] },
            new() { Code = FromOn, Label = "生效日期", Kind = FieldKind.Date, Synonyms = ["变更日期", "名录日期"] },
            new() { Code = Profile.Tags, Label = "产业标签", Synonyms = ["产业链", "标签"] },
            .. catalogue.Attributes.Select(Field),
        ],
    };

    public void Begin(ImportBatch batch)
    {
        this.batch = batch;
        lines?.Dispose();
        lines = new TakeRegisterLines(batch.Act, Instant.Today(clock));
        towns.Clear();
        towns.UnionWith(new EnterpriseStore(batch.Act.Connection).Values(Profile.Town));
    }

    public void Take(ImportRow row)
    {
        CreditCode? code = row.CreditCode("credit_code");
        string? name = row.Name("name");
        Dictionary<string, string> read = Attributes(row);
        DateOnly? from = row.Date(FromOn);
        if (code is null && name is null && !row.HasErrors)
        {
            row.Refuse("import.no-identity", null, "");
        }

        if (!row.HasErrors)
        {
            Count(row, lines!.Take(new RegisterLine { Code = code, Name = name, Attributes = read, From = from, Origin = batch.Origin(row.Place(row.Has("name") ? "name" : "credit_code")), Cells = Cells(row) }), name);
            NoteTown(row, read.GetValueOrDefault(Profile.Town));
        }
    }

    public void Dispose() => lines?.Dispose();

    // Where an auditor finds each of them: in its own column.
    private Dictionary<string, Origin> Cells(ImportRow row) =>
        Form.Fields.Where(f => row.Has(f.Code)).ToDictionary(f => f.Code, f => batch.Origin(row.Place(f.Code)), StringComparer.Ordinal);

    private static ImportField Field(AttributeEntry attribute) => new()
    {
        Code = attribute.Code,
        Label = attribute.Label,
        Kind = attribute.Kind == "flag" ? FieldKind.Flag : FieldKind.Text,
        Choices = ImportField.ChoicesOf(attribute.ChoiceLabels),
    };

    private Dictionary<string, string> Attributes(ImportRow row)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (ImportField field in Form.Fields.Where(f => f.Kind is not (FieldKind.CreditCode or FieldKind.Name) && f.Code != FromOn && row.Has(f.Code)))
        {
            string? written = field.Kind switch
            {
                FieldKind.Flag => row.Flag(field.Code) is { } flag ? (flag ? "true" : "false") : null,
                FieldKind.Date => row.Date(field.Code) is { } day ? IsoDate.Text(day) : null,
                _ => row.Text(field.Code),
            };
            if (written is null)
            {
                continue;
            }

            if (attributes.TryRead(field.Code, written, null, out string code, out string? value, out OfficeError? error))
            {
                read[code] = value!;
            }
            else
            {
                row.Refuse(error!.Code, field.Code, written, [.. error.Args]);
            }
        }

        return read;
    }

    // One letter off a town that is there is a slip more often than a new town; said once a town.
    private void NoteTown(ImportRow row, string? town)
    {
        if (town is not null && !towns.Contains(town))
        {
            if (string.Join(' ', NearestCode.OneOff(town, towns)) is { Length: > 0 } near)
            {
                batch.Errors.Note(ImportNote.TownNear, row.Place(Profile.Town), town, near);
            }

            towns.Add(town);
        }
    }

    private void Count(ImportRow row, RegisterLineOutcome outcome, string? name)
    {
        if (outcome.Refusal is { } refusal)
        {
            row.Refuse(refusal.Code, row.Has("name") ? "name" : "credit_code", refusal.Value ?? "", [.. refusal.Args]);
            return;
        }

        ImportCounts counts = batch.Counts;
        bool isNew = outcome.Match == MatchKind.None;
        counts.Created += isNew ? 1 : 0;
        counts.Updated += !isNew && outcome.Written > 0 ? 1 : 0;
        counts.Unchanged += !isNew && outcome.Written == 0 ? 1 : 0;
        counts.Matched += outcome.Match is MatchKind.Code or MatchKind.Name ? 1 : 0;
        counts.MatchedByOldName += outcome.Match == MatchKind.OldName ? 1 : 0;
        foreach ((string table, long written, long before) in outcome.Replaced)
        {
            batch.Replaced(table, written, before);
        }

        if (outcome.RenamedFrom is { } old)
        {
            batch.Errors.Note("import.note.renamed", row.Place("name"), old, name ?? "");
        }
    }
}
