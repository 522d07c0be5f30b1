using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Takes red and black lists (联合惩戒、经营异常 …).</summary>
public static class ImportLists
{
    /// <summary>The form and what is done with its rows.</summary>
    public static IImportTarget Target(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) => new RecordImport<ListEntry>
    {
        Form = Form(catalogue),
        Owners = owners,
        Held = db => new ListEntryStore(db).Find(),
        Read = Read,
        Write = ListEntryStore.Add,
        Key = l => (l.EnterpriseId, l.List, l.Who, l.FromOn),
        Table = "list_entry",
    };

    private static ImportForm Form(Catalogue catalogue) => new()
    {
        Code = "lists",
        Label = "红黑名单",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = "list", Label = "名单", Kind = FieldKind.Choice, Required = true, Choices = ImportIncidents.Choices(catalogue.Lists), Synonyms = ["名单类型", "名单名称"] },
            new() { Code = "who", Label = "列入对象", Kind = FieldKind.Choice, Choices = ImportIncidents.Choices(catalogue.List("listWho")), Synonyms = ["对象"] },
            new() { Code = "from_on", Label = "列入日期", Kind = FieldKind.Date, Required = true, Synonyms = ["列入时间", "起始日期"] },
            new() { Code = "until_on", Label = "移出日期", Kind = FieldKind.Date, Synonyms = ["移出时间", "截止日期"] },
            new() { Code = "document", Label = "文号", Synonyms = ["决定文号"] },
        ],
    };

    private static ListEntry? Read(ImportRow row, long enterprise)
    {
        ListEntry read = new()
        {
            EnterpriseId = enterprise,
            List = row.NeedChoice("list"),
            Who = row.Choice("who") ?? "enterprise",
            FromOn = row.NeedDate("from_on"),
            UntilOn = row.Date("until_on"),
            Document = row.Text("document"),
        };
        row.RefuseCrossed("from_on", read.FromOn, "until_on", read.UntilOn);
        return row.HasErrors ? null : read;
    }
}
