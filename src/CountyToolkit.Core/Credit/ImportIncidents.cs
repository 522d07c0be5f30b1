using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Takes lists of accidents and violations.</summary>
public static class ImportIncidents
{
    /// <summary>The form and what is done with its rows.</summary>
    public static IImportTarget Target(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) => new RecordImport<Incident>
    {
        Form = Form(catalogue),
        Owners = owners,
        Held = db => new IncidentStore(db).Find(),
        Read = Read,
        Write = IncidentStore.Add,
        Table = "incident",
    };

    private static ImportForm Form(Catalogue catalogue) => new()
    {
        Code = "incidents",
        Label = "事故与违法记录",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = "kind", Label = "事项类型", Kind = FieldKind.Choice, Required = true, Choices = Choices(catalogue.IncidentKinds), Synonyms = ["类型", "事故类型", "领域", "违法类型", "事件类型"] },
            new() { Code = "grade", Label = "等级", Kind = FieldKind.Choice, Required = true, Choices = Choices(catalogue.IncidentGrades), Synonyms = ["事故等级", "严重程度", "级别", "性质"] },
            new() { Code = "on_date", Label = "发生日期", Kind = FieldKind.Date, Required = true, Synonyms = ["日期", "发生时间", "处罚日期", "认定日期", "决定日期"] },
            new() { Code = "document", Label = "文号", Synonyms = ["文书号", "处罚文号", "决定书文号", "处罚决定书文号"] },
            new() { Code = "note", Label = "情况说明", Synonyms = ["备注", "说明", "事由", "简要情况"] },
        ],
    };

    private static Incident? Read(ImportRow row, long enterprise)
    {
        Incident read = new()
        {
            EnterpriseId = enterprise,
            Kind = row.NeedChoice("kind"),
            Grade = row.NeedChoice("grade"),
            OnDate = row.NeedDate("on_date"),
            Document = row.Text("document"),
            Note = row.Text("note"),
        };
        return row.HasErrors ? null : read;
    }

    internal static IReadOnlyDictionary<string, string> Choices(CodeList? list) =>
        list is null ? new Dictionary<string, string>() : ImportField.ChoicesOf(list.Codes.Select(c => KeyValuePair.Create(c, list.Label(c))));
}
