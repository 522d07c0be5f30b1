using CountyToolkit.Imports;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Credit;

/// <summary>Takes yearly grades (亩均评价 …); a grade of the same kind and year takes the place of the earlier.</summary>
public static class ImportGrades
{
    /// <summary>The form and what is done with its rows.</summary>
    public static IImportTarget Target(Catalogue catalogue, Func<ImportBatch, RowOwner> owners) => new RecordImport<Grade>
    {
        Form = Form(catalogue),
        Owners = owners,
        Held = db => new GradeStore(db).Find(),
        Read = Read,
        Write = GradeStore.Add,
        Key = g => (g.EnterpriseId, g.Kind, g.Year),
        Table = "grade",
    };

    private static ImportForm Form(Catalogue catalogue) => new()
    {
        Code = "grades",
        Label = "评价结果",
        Fields =
        [
            IdentityFields.Code,
            IdentityFields.Name,
            new() { Code = "grade_kind", Label = "评价类型", Kind = FieldKind.Choice, Choices = ImportIncidents.Choices(catalogue.GradeKinds), Synonyms = ["评价种类", "评价名称"] },
            new() { Code = "year", Label = "评价年度", Kind = FieldKind.Year, Required = true, Synonyms = ["年度", "年份"] },
            new() { Code = "grade", Label = "评价结果", Required = true, Synonyms = ["评价等级", "等级", "评价等次", "亩均评价结果", "绩效分档", "分档"] },
            new() { Code = "document", Label = "文号" },
        ],
    };

    /// <summary>A list that names no kind is the one evaluation every county has, 亩均效益综合评价.</summary>
    private static Grade? Read(ImportRow row, long enterprise)
    {
        Grade read = new()
        {
            EnterpriseId = enterprise,
            Kind = row.Choice("grade_kind") ?? "efficiency",
            Year = row.Need("year", row.Year("year")) ?? 0,
            Letter = FullWidth.FoldTight(row.Need("grade", row.Text("grade")) ?? "").ToUpperInvariant(),
            Document = row.Text("document"),
        };
        return row.HasErrors ? null : read;
    }
}
