using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Indicators;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Tests;

/// <summary>A county with enterprises in it, filled through the acts.</summary>
public sealed class ARegister : IDisposable
{
    public ACounty County { get; } = new();

    public static Catalogue Catalogue => Shipped.Catalogue;

    public Microsoft.Data.Sqlite.SqliteConnection Db => County.File.Connection;

    public EnterpriseIndex Index => new(Db);

    public void Dispose() => County.Dispose();

    /// <summary>The n-th invented enterprise: code n, name given.</summary>
    public long Firm(int n, string name = "岱西船舶有限公司", params (string Attribute, string? Value)[] attributes) => Act(act =>
    {
        using RegisterEnterprise register = new(act, Catalogue, new EnterpriseIndex(act.Connection));
        return register.Run(new NewEnterprise
        {
            Name = name,
            Code = CreditCode.Parse(InventedCode.Number(n)),
            Attributes = attributes.ToDictionary(a => a.Attribute, a => a.Value),
        });
    });

    public long? Value(long firm, string indicator, string period, string source, string? value, string? paper = null, string? reason = "重报") =>
        Act(act => new SetIndicator(act, Catalogue, Index).Run(firm, indicator, Period.Parse(period), source, value, paper, reason));

    public T Act<T>(Func<Act, T> work) => County.Act("test", work);

    public void Retract(string table, long row) => Act(act =>
    {
        new RetractionStore(act).Retract(table, row, "录入有误");
        return 0;
    });

    public string Refusal<T>(Func<Act, T> work) => Assert.Throws<OfficeError>(() => Act(work)).Code;

    public EnterpriseFacts Facts(long firm, string date) => new FactsOf(Db, Catalogue).One(firm, IsoDate.Parse(date))!;
}
