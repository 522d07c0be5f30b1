using CountyToolkit.Returns;
using CountyToolkit.Returns.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CountyToolkit.Tests.Returns;

public sealed class WorkbookTests
{
    private static byte[] Bytes(ReturnTable table)
    {
        using MemoryStream stream = new();
        WorkbookWriter.Write(table, stream);
        return stream.ToArray();
    }

    private static ReturnTable Awards(int rows) => SampleReturn.Fill("award-payment", [.. Enumerable.Range(1, rows).Select(n => SampleReturn.Award(n))]);

    private static ReturnTable Members(int rows) => SampleReturn.Fill("pool-list", [.. Enumerable.Range(1, rows).Select(SampleReturn.Member)]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    public void Both_workbooks_are_valid_by_the_schema(int rows)
    {
        foreach (ReturnTable table in new[] { Awards(rows), Members(rows) })
        {
            using MemoryStream stream = new(Bytes(table));
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Path?.XPath + " " + e.Description));
        }

        if (Environment.GetEnvironmentVariable("COUNTY_LOOK") is string folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"award-{rows}.xlsx"), Bytes(Awards(rows)));
            File.WriteAllBytes(Path.Combine(folder, $"pool-{rows}.xlsx"), Bytes(Members(rows)));
        }
    }
}
