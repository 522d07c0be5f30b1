using System.Globalization;

namespace CountyToolkit.Tests.Returns;

/// <summary>A county with three firms in a pool, made once for all tests of the return commands.</summary>
public sealed class ReturnCounty : IDisposable
{
    private int folders;

    public ReturnCounty()
    {
        SignIn();
        Line.Do("init", "--office", "岱西县经信局", "--region", "330929", "--admin", "王");
        Line.Do("operators", "add", "看", "--role", "viewer");
        for (int n = 1; n <= 3; n++)
        {
            Line.Do("enterprises", "add", $"岱西{n}号=机械有限公司", InventedCode.Number(n), "--set", "town=石屿镇", "--set", "industry=C3523", "--set", "region=330929");
            Line.Do("pools", "admit", "fledgling", InventedCode.Number(n), "--date", "2024-05-06");
            Line.Do("indicators", "set", InventedCode.Number(n), "revenue", "2025", $"{n}234.567891", "--source", "audit-report");
        }

        Line.Do("indicators", "set", InventedCode.Number(1), "rd_expense", "2025", "0.01", "--source", "audit-report");
    }

    public CommandLine Line { get; } = new();

    public void SignIn()
    {
        Line.Environment["COUNTY_DB"] = Path.Combine(Line.Folder, "county.db");
        Line.Environment["COUNTY_PASSWORD"] = "invented-1";
        Line.Environment["COUNTY_NEW_PASSWORD"] = "invented-1";
        Line.Environment["COUNTY_OPERATOR"] = "王";
    }

    /// <summary>A folder no test has used.</summary>
    public string Fresh() => Path.Combine(Line.Folder, (++folders).ToString("D3", CultureInfo.InvariantCulture));

    public void Dispose() => Line.Dispose();
}
