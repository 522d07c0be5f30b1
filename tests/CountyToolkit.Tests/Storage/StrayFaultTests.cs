using CountyToolkit.Storage;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Tests.Storage;

public class StrayFaultTests
{
    [Theory]
    [InlineData(5, "file.locked")]
    [InlineData(11, "file.damaged")]
    [InlineData(13, "file.disk-full")]
    [InlineData(1, null)]
    [InlineData(19, null)]
    public void What_the_file_does_is_named_and_what_our_statements_do_is_not(int code, string? named) =>
        Assert.Equal(named, StrayFault.Of(new SqliteException("x", code), "a.db")?.Code);
}
