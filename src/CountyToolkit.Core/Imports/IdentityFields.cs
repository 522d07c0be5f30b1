namespace CountyToolkit.Imports;

/// <summary>The two columns by which a row is known to be a firm's, with the headings seen on real lists.</summary>
public static class IdentityFields
{
    /// <summary>统一社会信用代码.</summary>
    public static ImportField Code { get; } = new()
    {
        Code = "credit_code",
        Label = "统一社会信用代码",
        Kind = FieldKind.CreditCode,
        Synonyms = ["统一信用代码", "社会统一信用代码", "统一社会信用代码证号", "社会信用代码", "信用代码", "信用码", "企业代码", "主体代码", "统一代码", "企业统一社会信用代码", "creditCode"],
    };

    /// <summary>企业名称.</summary>
    public static ImportField Name { get; } = new()
    {
        Code = "name",
        Label = "企业名称",
        Kind = FieldKind.Name,
        Synonyms = ["单位名称", "公司名称", "企业全称", "单位详细名称", "企业(单位)名称", "名称", "申报单位", "申报企业", "企业名", "入驻企业名称", "市场主体名称", "单位全称", "纳税人名称", "企业", "法人单位名称"],
    };
}
