using System.Diagnostics;
using System.Globalization;

namespace CountyToolkit.Tests.EndToEnd;

/// <summary>
/// A real terminal with a program in it, on a tmux server of its own that ends with the test. Waits for what is to be seen, for
/// as long as a busy machine may need.
/// </summary>
internal sealed class ATmux : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string server = "county-" + Guid.NewGuid().ToString("N");

    /// <summary>Starts a program of this build in a shell that tells its exit code and stays.</summary>
    /// <param name="words">The assembly beside the tests, and its arguments.</param>
    public ATmux(params string[] words)
    {
        string dotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        string line = string.Join(" ", words.Skip(1).Prepend(Path.Combine(AppContext.BaseDirectory, words[0])).Prepend(dotnet).Select(w => "'" + w + "'"));
        File.WriteAllText(
            Path.Combine(Folder, "run.sh"),
            $"""
            export HOME='{Folder}' XDG_DATA_HOME='{Folder}' LC_ALL=C.UTF-8
            unset COUNTY_DB COUNTY_OPERATOR COUNTY_PASSWORD COUNTY_LANG COUNTY_AMBIGUOUS NO_COLOR
            cd '{Folder}'
            stty -g > before
            sh -c 'echo $$ > pid; exec "$0" "$@"' {line}
            code=$?
            stty -g > after
            echo "RC=$code"
            exec sleep 3600
            """);
    }

    /// <summary>A folder of its own: home of the program, and where it starts.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("county-tmux-").FullName;

    /// <summary>What can be seen now.</summary>
    public string Picture => Tell("capture-pane", "-p");

    /// <summary>Column and row of the cursor, once it is shown: it is hidden until a frame is drawn to its end.</summary>
    public (int Column, int Row) Cursor
    {
        get
        {
            string[] shown = [];
            Waits(() => (shown = Tell("display-message", "-p", "#{cursor_flag} #{cursor_x} #{cursor_y}").Trim().Split(' '))[0] == "1", "the cursor");
            return (int.Parse(shown[1], CultureInfo.InvariantCulture), int.Parse(shown[2], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether the line is set as it was before the program.</summary>
    public bool LineIsRestored => File.ReadAllText(Path.Combine(Folder, "before")) == File.ReadAllText(Path.Combine(Folder, "after"));

    /// <summary>Opens the terminal and starts the program, with variables set for it as <c>NAME=value</c>.</summary>
    public ATmux Start(params string[] variables)
    {
        Tell(["-u", "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", string.Join(" ", [.. variables, "sh", Path.Combine(Folder, "run.sh")])]);
        return this;
    }

    /// <summary>Types a text.</summary>
    public ATmux Type(string text)
    {
        Tell("send-keys", "-l", text);
        return this;
    }

    /// <summary>Presses keys as tmux names them.</summary>
    public ATmux Press(params string[] keys)
    {
        Tell(["send-keys", .. keys]);
        return this;
    }

    public ATmux Paste(string text)
    {
        Tell("set-buffer", text);
        Tell("paste-buffer", "-p");
        return this;
    }

    public ATmux Resize(int width, int height)
    {
        Tell("resize-window", "-x", $"{width}", "-y", $"{height}");
        return this;
    }

    /// <summary>Sends a signal to the program.</summary>
    public ATmux Kill(string signal)
    {
        Run("sh", "-c", $"kill -s {signal} {Pid}");
        return this;
    }

    /// <summary>Waits until the program stands still.</summary>
    public ATmux Halts() => Waits(() => State.StartsWith('T'), "a halt");

    /// <summary>Waits until the terminal is as it was before: no alternate screen, the cursor shown, lines wrapped, arrows as by default.</summary>
    public ATmux IsGivenBack() =>
        Waits(() => Tell("display-message", "-p", "#{alternate_on} #{cursor_flag} #{wrap_flag} #{keypad_cursor_flag}").Trim() == "0 1 1 0", "the terminal as it was");

    /// <summary>Waits until all of some texts are to be seen.</summary>
    public ATmux Sees(params string[] texts) => Waits(() => Shows(texts), string.Join("” and “", texts));

    /// <summary>Waits until a text is no longer to be seen.</summary>
    public ATmux SeesNot(string text) => Waits(() => !Shows(text), "no " + text);

    public void Dispose()
    {
        Tell("kill-server");
        Directory.Delete(Folder, recursive: true);
    }

    private string Pid => File.ReadAllText(Path.Combine(Folder, "pid")).Trim();

    // Not every machine that has /proc has ps.
    private string State => File.Exists("/proc/self/stat") ? File.ReadAllText($"/proc/{Pid}/stat").Split(") ")[^1] : Run("ps", "-o", "state=", "-p", Pid);

    private bool Shows(params string[] texts)
    {
        string picture = Picture;
        return texts.All(t => picture.Contains(t, StringComparison.Ordinal));
    }

    private ATmux Waits(Func<bool> enough, string what)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); !enough(); Thread.Sleep(100))
        {
            Assert.True(watch.Elapsed < Patience, $"waited for “{what}”:\n{Picture}");
        }

        return this;
    }

    private string Tell(params string[] words) => Run("tmux", ["-L", server, .. words]);

    private static string Run(string program, params string[] words)
    {
        ProcessStartInfo start = new(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("TMUX");
        using Process process = Process.Start(start)!;
        Task<string> aside = process.StandardError.ReadToEndAsync();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(" ", words)}: {aside.Result}");
        return answer;
    }
}
