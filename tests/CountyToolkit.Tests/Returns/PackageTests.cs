using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Returns.Packages;

namespace CountyToolkit.Tests.Returns;

public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("package-").FullName;
    private readonly string package;
    private readonly string hash;

    public PackageTests()
    {
        package = Path.Combine(folder, "p");
        using WritePackage write = new(package);
        hash = write.Write(
            SampleReturn.Fill("award-payment", [SampleReturn.Award(1), SampleReturn.Award(2)]),
            "奖补资金兑付汇总表-2024",
            new JsonObject { ["format"] = PackageManifest.CurrentFormat, ["office"] = "岱西县经济和信息化局" });
        write.Commit();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_package_just_written_is_whole_from_wherever_it_is_named()
    {
        foreach (string path in new[] { package, folder, Path.Combine(package, "manifest.json"), Workbook() })
        {
            PackageCheck check = VerifyPackage.Run(path);
            Assert.Empty(check.Problems);
            Assert.Equal(hash, check.ManifestSha256);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_zip_of_it_is_whole_with_or_without_the_folder_name(bool named)
    {
        string zip = Path.Combine(folder, "sent.zip");
        ZipFile.CreateFromDirectory(package, zip, CompressionLevel.Optimal, named);
        Assert.Empty(VerifyPackage.Run(zip).Problems);
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            archive.Entries.Single(e => e.Name.EndsWith(".csv", StringComparison.Ordinal)).Delete();
        }

        Assert.Equal("package.missing", Assert.Single(VerifyPackage.Run(zip).Problems).Code);
    }

    [Fact]
    public void The_code_on_paper_is_compared()
    {
        Assert.Empty(VerifyPackage.Run(package, hash).Problems);
        Assert.Empty(VerifyPackage.Run(package, Sha256.CheckCode(hash)).Problems);
        Assert.Equal("package.other-code", Assert.Single(VerifyPackage.Run(package, "00000000").Problems).Code);
        Assert.Equal("package.other-code", Assert.Single(VerifyPackage.Run(package, hash[..4]).Problems).Code);
    }

    [Fact]
    public void Every_byte_of_every_file_counts()
    {
        foreach (string file in Directory.GetFiles(package))
        {
            byte[] bytes = File.ReadAllBytes(file);
            int step = Math.Max(1, bytes.Length / 40);
            for (int i = 0; i < bytes.Length; i += step)
            {
                bytes[i] ^= 1;
                File.WriteAllBytes(file, bytes);
                Assert.NotEmpty(VerifyPackage.Run(package, hash).Problems);
                bytes[i] ^= 1;
            }

            File.WriteAllBytes(file, bytes);
        }

        Assert.Empty(VerifyPackage.Run(package, hash).Problems);
    }

    [Fact]
    public void Missing_extra_renamed_and_changed_files_are_told_apart()
    {
        File.AppendAllText(Csv(), "x");
        Assert.Equal(["package.changed"], Codes());
        File.Delete(Csv());
        Assert.Equal(["package.missing"], Codes());
        File.Move(Workbook(), Path.Combine(package, "别名.xlsx"));
        Assert.Equal(["package.missing", "package.renamed"], Codes());
        File.WriteAllText(Path.Combine(package, "note.txt"), "x");
        Directory.CreateDirectory(Path.Combine(package, "empty"));
        Assert.Equal(["package.extra", "package.extra", "package.missing", "package.renamed"], Codes());
        File.Delete(Path.Combine(package, "manifest.json"));
        Assert.Equal(["package.no-manifest"], Codes());
    }

    [Theory]
    [InlineData("岱西县经济和信息化局", "岱东县经济和信息化局")]
    [InlineData("\"office\"", "\"Office\"")]
    [InlineData("  \"files\"", " \"files\"")]
    [InlineData("county-return/1", "county-return/2")]
    [InlineData("\n}", "\n} ")]
    public void An_edit_of_the_manifest_shows(string from, string to)
    {
        string path = Path.Combine(package, "manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(["package.bad-manifest"], Codes());
    }

    [Fact]
    public void A_manifest_forged_with_care_passes_alone_but_not_against_the_paper()
    {
        string path = Path.Combine(package, "manifest.json");
        PackageManifest manifest = PackageManifest.Read(File.ReadAllBytes(path))!;
        manifest.Facts["office"] = "岱东县经济和信息化局";
        File.WriteAllBytes(path, manifest.ToBytes());
        Assert.Empty(VerifyPackage.Run(package).Problems);
        Assert.Equal("package.other-code", Assert.Single(VerifyPackage.Run(package, Sha256.CheckCode(hash)).Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"files\": [1]}")]
    [InlineData("{\"files\": [{\"name\": 1}]}")]
    [InlineData("{\"files\": [null]}")]
    [InlineData("{\"files\": [{\"name\": \"x\", \"size\": \"99999999999999999999\", \"sha256\": \"\"}]}")]
    [InlineData("{\"files\": [{\"name\": \"x\", \"size\": \"-1\", \"sha256\": \"\"}]}")]
    public void Nonsense_in_place_of_the_manifest_is_no_crash(string text)
    {
        File.WriteAllText(Path.Combine(package, "manifest.json"), text, Encoding.UTF8);
        Assert.Contains("package.bad-manifest", Codes());
    }

    [Fact]
    public void Nothing_is_written_over_and_nothing_half_made_stays()
    {
        Assert.Equal("return.exists", Assert.Throws<OfficeError>(() => new WritePackage(package)).Code);
        string other = Path.Combine(folder, "q");
        using (WritePackage write = new(other))
        {
            write.Write(SampleReturn.Fill("award-payment", []), "x", []);
        }

        Assert.False(Path.Exists(other));
        Assert.Equal([package], Directory.GetFileSystemEntries(folder));
    }

    private IEnumerable<string> Codes() => VerifyPackage.Run(package).Problems.Select(p => p.Code).Order(StringComparer.Ordinal);

    private string Csv() => Directory.GetFiles(package, "*.csv").Single();

    private string Workbook() => Directory.GetFiles(package, "*.xlsx").Single();
}
