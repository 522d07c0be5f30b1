using System.Text.Json.Nodes;

namespace CountyToolkit.Pending;

/// <summary>
/// One thing that waits to be done, as the file has it. What a kind leaves out is null or 0; the sentence of a kind is
/// <c>pending.KIND</c>.
/// </summary>
/// <param name="Kind">
/// <c>approval</c> (to be decided by this operator), <c>sent-back</c>, <c>proposed</c> (one's own, waiting for another), <c>draft</c>,
/// <c>payment</c>, <c>title-ends</c>, <c>update</c>, <c>inquiry</c>, <c>code</c>, <c>figures</c>, <c>import</c>, <c>backup</c>.
/// </param>
public sealed record PendingItem(string Kind)
{
    /// <summary>Code of what it is about: the kind of an approval, a pool, a matter, a period, a form.</summary>
    public string? Of { get; init; }

    /// <summary>Which one of them: number of an approval, a run, an inquiry, an import.</summary>
    public long? Number { get; init; }

    /// <summary>What an approval is about: the number of the run, the bundle, the import.</summary>
    public string? Subject { get; init; }

    /// <summary>What it is called: a programme with its year, a policy, a file, a unit.</summary>
    public string? Name { get; init; }

    /// <summary>How many enterprises.</summary>
    public int Count { get; init; }

    /// <summary>Rows of the register that are counted, where it is the register that waits; empty for everything else, and for all of it.</summary>
    public IReadOnlyList<long> Enterprises { get; init; } = [];

    /// <summary>Money in 分; null where none is at stake.</summary>
    public long? Fen { get; init; }

    /// <summary>Who: proposed it, sent it back, edited it.</summary>
    public string? Person { get; init; }

    /// <summary>Since when it waits; null for what has a day it is due.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day it is due, the earliest of several; null where there is none.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The words a person wrote with it, such as the reason of a sending back; null when none.</summary>
    public string? Note { get; init; }

    /// <summary>The form of <c>county today --json</c>.</summary>
    public JsonObject ToJson(DateOnly today) => new()
    {
        ["kind"] = Kind,
        ["of"] = Of,
        ["number"] = Number,
        ["subject"] = Subject,
        ["name"] = Name,
        ["count"] = Count,
        ["amount"] = Fen is { } fen ? CountyToolkit.Fen.Text(fen) : null,
        ["person"] = Person,
        ["since"] = Since is { } since ? IsoDate.Text(since) : null,
        ["due"] = Due is { } due ? IsoDate.Text(due) : null,
        ["days"] = Days(today),
        ["note"] = Note,
    };

    /// <summary>Days it has waited, or days left until it is due, below zero once that is past; null for neither.</summary>
    public int? Days(DateOnly today) => Due is { } due ? due.DayNumber - today.DayNumber : Since is { } since ? today.DayNumber - since.DayNumber : null;
}
