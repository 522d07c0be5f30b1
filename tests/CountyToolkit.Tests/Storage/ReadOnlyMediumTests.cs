using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CountyToolkit.Tests.Storage;

/// <summary>
/// A file on a medium that cannot be written, as a CD or a share without rights. The administrator of a machine may write
/// everywhere, so there the program is started as another user.
/// </summary>
public sealed class ReadOnlyMediumTests : IDisposable
{
    private const string Nobody = "65534";
    private readonly ACounty county = new();
    private readonly string program = Path.Combine(AppContext.BaseDirectory, "county.dll");

    public ReadOnlyMediumTests()
    {
        using CommandLine line = new();
        line.Environment["COUNTY_PASSWORD"] = "渔港的灯塔-1987";
        line.Do("--db", Medium, "init", "--office", "岱西县经信局", "--region", "330999", "--admin", "周管理");
    }

    private string Medium => Path.Combine(county.Folder, "medium.db");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(county.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        county.Dispose();
    }

    [UnixUserFact]
    public void It_is_read_and_not_written()
    {
        Allow(Medium, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Allow(county.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        (int code, JsonNode answer) = Run("operators", "list");
        Assert.Equal((0, "周管理"), (code, answer[0]!["name"]!.GetValue<string>()));
        (code, answer) = Run("--operator", "周管理", "operators", "add", "李经办");
        Assert.Equal((4, "file.read-only"), (code, answer["error"]!["code"]!.GetValue<string>()));
        Assert.Equal(0, Run("verify").Code);
    }

    [UnixUserFact]
    public void A_file_nobody_else_may_read_is_refused_for_that()
    {
        Allow(Medium, UnixFileMode.None);
        Allow(county.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        (int code, JsonNode answer) = Run("operators", "list");
        Assert.Equal((4, "file.no-rights"), (code, answer["error"]!["code"]!.GetValue<string>()));
    }

    private static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private (int Code, JsonNode Answer) Run(params string[] words)
    {
        bool root = Environment.UserName == "root";
        string[] all = [.. root ? ["setpriv", "--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", "dotnet"] : (string[])["dotnet"], program, "--db", Medium, "--json", .. words];
        ProcessStartInfo start = new(all[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        all.Skip(1).ToList().ForEach(start.ArgumentList.Add);
        start.Environment["COUNTY_PASSWORD"] = "渔港的灯塔-1987";
        start.Environment["HOME"] = Path.GetTempPath();
        using Process child = Process.Start(start)!;
        child.ErrorDataReceived += (_, _) => { };
        child.BeginErrorReadLine();
        string answer = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        try
        {
            return (child.ExitCode, JsonNode.Parse(answer)!);
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"exit {child.ExitCode}: {answer}");
        }
    }
}
