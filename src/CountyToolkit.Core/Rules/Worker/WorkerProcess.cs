using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Worker;

/// <summary>
/// One child, spoken to in lines of JSON. A child that does not answer in time is ended with its whole tree; one that has
/// hardly had its turn on a busy machine is waited for a little longer. Its error stream is drained always (a dying engine writes megabytes) and only its head is kept.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int KeptCharacters = 4000;

    /// <summary>How many deadlines a child gets that does not work.</summary>
    private const int LongestWait = 5;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process process;
    private readonly StringBuilder complaint = new();
    private readonly Timer clock;
    private readonly Lock gate = new();
    private bool isAsked;
    private TimeSpan allowed;
    private TimeSpan worked;
    private long asked;

    public WorkerProcess(WorkerOptions options)
    {
        WorkerCommand command = options.Command ?? WorkerCommand.Find();
        ProcessStartInfo start = new(command.File, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // What the office told the program, its password first of all, is nothing a rule's process needs to know.
        foreach (string own in start.Environment.Keys.Where(k => k.StartsWith("COUNTY_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(own);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = options.HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        process = Process.Start(start) ?? throw new OfficeError(ErrorKind.File, "worker.no-start", command.File);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        clock = new Timer(_ => Look(), null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Bundles this child has loaded.</summary>
    public HashSet<string> Loaded { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the clock ended it.</summary>
    public bool TimedOut { get; private set; }

    /// <summary>Process id, for measurements.</summary>
    public int Id => process.Id;

    /// <summary>The head of what the child wrote to its error stream.</summary>
    public string Complaint
    {
        get
        {
            lock (complaint)
            {
                return complaint.ToString();
            }
        }
    }

    /// <summary>Asks one line and waits for its answer; null when the child died or was ended.</summary>
    public JsonObject? Ask(JsonObject question, TimeSpan deadline)
    {
        try
        {
            Watch(deadline);
            process.StandardInput.Write(question.ToJsonString());
            process.StandardInput.Write('\n');
            process.StandardInput.Flush();
            string? answer = process.StandardOutput.ReadLine();
            return answer is null ? null : StrictJson.Read(answer, "worker") as JsonObject;
        }
        catch (IOException)
        {
            return null;
        }
        catch (OfficeError)
        {
            return null;
        }
        finally
        {
            Watch(null);
        }
    }

    /// <summary>Ends the child.</summary>
    public void Dispose()
    {
        clock.Dispose();
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(2000);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.Dispose();
    }

    /// <summary>Whether a child is given up.</summary>
    /// <param name="waited">Time since it was asked.</param>
    /// <param name="worked">Processor time it had in that time.</param>
    /// <param name="allowed">The deadline: long past it, and past it where half of it was worked.</param>
    internal static bool IsLate(TimeSpan waited, TimeSpan worked, TimeSpan allowed) =>
        waited >= allowed && (worked >= allowed / 2 || waited >= allowed * LongestWait);

    private void Watch(TimeSpan? deadline)
    {
        lock (gate)
        {
            isAsked = deadline is not null;
            (allowed, worked, asked) = (deadline ?? default, isAsked ? Worked() : default, Stopwatch.GetTimestamp());
            clock.Change(deadline ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void Look()
    {
        lock (gate)
        {
            if (!isAsked)
            {
                // It answered in the same moment.
            }
            else if (IsLate(Stopwatch.GetElapsedTime(asked), Worked() - worked, allowed))
            {
                End();
            }
            else
            {
                clock.Change(allowed / 4, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private TimeSpan Worked()
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Whoever reads its answer will see that it has ended.
            return TimeSpan.Zero;
        }
    }

    private void End()
    {
        TimedOut = true;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended in the same moment.
        }
    }

    private void Keep(string? line)
    {
        lock (complaint)
        {
            if (line is not null && complaint.Length < KeptCharacters)
            {
                complaint.AppendLine(line.Length > 500 ? line[..500] : line);
            }
        }
    }
}
