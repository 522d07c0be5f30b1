using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Takes lists of credentials (资质).</summary>
public static class ImportCredentials
{
    /// <summary>The form and what is done with its rows.</summary>
    public static IImportTarget Target(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) => new RecordImport<Credential>
    {
        Form = Form(catalogue),
        Owners = owners,
        Held = db => new CredentialStore(db).Find(),
        Read = Read,
        Write = CredentialStore.Add,
        Table = "credential",
    };

    private static ImportForm Form(Catalogue catalogue) => new()
    {
        Code = "credentials",
        Label = "资质",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = "credential_kind", Label = "资质类型", Kind = FieldKind.Choice, Required = true, Choices = ImportIncidents.Choices(catalogue.CredentialKinds), Synonyms = ["资质", "资质名称", "资质种类"] },
            new() { Code = "level", Label = "级别", Kind = FieldKind.Choice, Choices = ImportIncidents.Choices(catalogue.Levels), Synonyms = ["等级", "资质等级"] },
            new() { Code = "rank", Label = "位次", Kind = FieldKind.Number, Synonyms = ["排名"] },
            new() { Code = "from_on", Label = "有效开始", Kind = FieldKind.Date, Synonyms = ["有效期起", "发证日期", "有效期自", "起始日期"] },
            new() { Code = "until_on", Label = "有效截止", Kind = FieldKind.Date, Synonyms = ["有效期止", "有效期至", "到期日期", "截止日期"] },
            new() { Code = "number", Label = "证书编号", Synonyms = ["证书号", "编号"] },
            new() { Code = "document", Label = "文号", Synonyms = ["认定文号", "文件号"] },
        ],
    };

    private static Credential? Read(ImportRow row, long enterprise)
    {
        Credential read = new()
        {
            EnterpriseId = enterprise,
            Kind = row.NeedChoice("credential_kind"),
            Level = row.Choice("level"),
            Rank = (int?)row.Scaled("rank"),
            FromOn = row.Date("from_on"),
            UntilOn = row.Date("until_on"),
            Number = row.Text("number"),
            Document = row.Text("document"),
        };
        row.RefuseCrossed("from_on", read.FromOn, "until_on", read.UntilOn);
        return row.HasErrors ? null : read;
    }
}
