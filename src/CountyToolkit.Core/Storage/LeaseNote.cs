using System.Text.Json.Serialization;

namespace CountyToolkit.Storage;

/// <summary>What stands in a lease file: who may write.</summary>
internal sealed record LeaseNote
{
    /// <summary>Account of the operating system.</summary>
    [JsonPropertyName("holder")]
    public string Holder { get; init; } = "";

    /// <summary>Machine.</summary>
    [JsonPropertyName("machine")]
    public string Machine { get; init; } = "";

    /// <summary>Process on that machine.</summary>
    [JsonPropertyName("process")]
    public int Process { get; init; }

    /// <summary>When it was taken or last renewed, UTC.</summary>
    [JsonPropertyName("at")]
    public DateTimeOffset At { get; init; }

    /// <summary>Raised at each take-over, so that an old holder can tell it is one.</summary>
    [JsonPropertyName("number")]
    public long Number { get; init; }

    /// <summary>Which taking this is.</summary>
    [JsonPropertyName("token")]
    public string Token { get; init; } = "";
}
