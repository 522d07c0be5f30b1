using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Tests.Frame;

public sealed class PlainWriterTests : IDisposable
{
    private readonly CommandLine county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public void Nothing_a_command_writes_steers_a_terminal()
    {
        Assert.Equal(3, county.Run("returns", "verify", "x\u001b]0;title\u0007\u009b31m\u202Ey\rz"));
        Assert.Contains("x]0;title31myz", county.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(county.Error, FullWidth.IsUnseen);
    }

    [Fact]
    public void A_document_says_what_is_stored_without_steering_either()
    {
        Assert.Equal(3, county.Run("returns", "verify", "x\u001b\u202Ey", "--json"));
        Assert.DoesNotContain(county.Out, FullWidth.IsUnseen);
        Assert.Equal("x\u001b\u202Ey", county.Json["error"]!["where"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("\rone", "\rone")]
    [InlineData("one\r\ntwo", "one\r\ntwo")]
    [InlineData("one\rtwo\r", "onetwo")]
    [InlineData("one\ttwo", "one\ttwo")]
    public void A_return_stays_only_where_it_is_ours(string text, string written)
    {
        using StringWriter output = new();
        using PlainWriter plain = new(output, mustArrive: true);
        plain.Write(text);
        Assert.Equal(written, output.ToString());
    }

    [Theory]
    [InlineData(4, "help")]
    [InlineData(4, "rules", "list", "--json")]
    [InlineData(4, "--help")]
    [InlineData(2, "no-such-noun", "--json")]
    public void A_full_disk_behind_the_output_is_told_and_fells_nothing(int code, params string[] words)
    {
        county.OutTo = new Full();
        Assert.Equal(code, county.Run(words));
        Assert.Equal(code == 4, county.Error.Contains("No space left", StringComparison.Ordinal));
    }

    [Fact]
    public void A_full_disk_behind_the_messages_is_nobodys_fault()
    {
        using PlainWriter messages = new(new Full(), mustArrive: false);
        messages.WriteLine("x");
        messages.Flush();
    }

    [Fact]
    public void A_disk_that_refuses_is_no_fault_of_ours()
    {
        string file = Path.Combine(county.Folder, "a-file");
        File.WriteAllText(file, "");
        Assert.Equal(4, county.Run("demo", Path.Combine(file, "below"), "--json"));
        Assert.Equal("file.stray", county.Json["error"]!["code"]!.GetValue<string>());
    }

    private sealed class Full : StringWriter
    {
        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
