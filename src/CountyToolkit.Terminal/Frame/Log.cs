using NLog;
using NLog.Config;
using NLog.Targets;

namespace CountyToolkit.Terminal.Frame;

/// <summary>The rolling log for maintainers. Nothing a user must know is said only here, and no enterprise data is written.</summary>
internal static class Log
{
    private static readonly Logger Logger = LogManager.GetLogger("county");

    /// <summary>Path of the log; empty before <see cref="Begin"/>.</summary>
    public static string File { get; private set; } = "";

    /// <summary>Sends the log to <c>logs/county.log</c> below the settings folder: 2 MB a file, five files kept.</summary>
    public static string Begin(string settingsFolder)
    {
        string path = Path.Combine(settingsFolder, "logs", "county.log");
        LoggingConfiguration configuration = new();
        FileTarget target = new("file")
        {
            FileName = path,
            ArchiveAboveSize = 2 * 1024 * 1024,
            MaxArchiveFiles = 5,
            Layout = "${date:universalTime=true:format=yyyy-MM-ddTHH\\:mm\\:ss.fffZ} ${level} ${message} ${exception:format=toString}",
        };
        configuration.AddRule(LogLevel.Info, LogLevel.Fatal, target);
        LogManager.Configuration = configuration;
        File = path;
        return path;
    }

    /// <summary>A fault of ours.</summary>
    public static void Fault(Exception fault) => Logger.Error(fault, "fault");

    /// <summary>Something put up with.</summary>
    public static void Warn(Exception fault) => Logger.Warn(fault, "put up with");
}
