using System.Text.Json.Nodes;
using CountyToolkit.Rules;

namespace CountyToolkit.Ledger;

/// <summary>Money to be entered as come back.</summary>
public sealed record Recovery
{
    /// <summary>The entry of the ledger.</summary>
    public required long LedgerId { get; init; }

    /// <summary>追回, in 分.</summary>
    public required long AmountFen { get; init; }

    /// <summary>Day the money came back.</summary>
    public required DateOnly OnDate { get; init; }

    /// <summary>Number of the document, or null.</summary>
    public string? Document { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>兑付 less 追回 before it, in 分.</summary>
    public long PaidFen { get; init; }

    /// <summary>The event it becomes.</summary>
    internal LedgerEvent Event() => new() { LedgerId = LedgerId, State = "recovered", AmountFen = AmountFen, OnDate = OnDate, Document = Document };

    /// <summary>What is agreed to: the amount, and the entry as it stands.</summary>
    internal JsonObject Content(LedgerLine line) => new()
    {
        ["format"] = "county-recovery/1",
        ["ledger"] = line.Entry.Id,
        ["enterprise"] = line.Entry.EnterpriseId,
        ["programme"] = line.Entry.Programme,
        ["pool"] = line.Entry.Pool,
        ["policyYear"] = line.Entry.PolicyYear,
        ["granted"] = line.Entry.GrantedFen,
        ["paid"] = line.PaidFen,
        ["amount"] = AmountFen,
        ["on"] = IsoDate.Text(OnDate),
        ["document"] = Document,
        ["reason"] = Reason,
    };

    /// <summary>Reads a content back.</summary>
    internal static Recovery Read(JsonObject json) => new()
    {
        LedgerId = Whole(json, "ledger"),
        AmountFen = Whole(json, "amount"),
        PaidFen = Whole(json, "paid"),
        OnDate = StrictJson.Date(json["on"]) ?? default,
        Document = StrictJson.Text(json["document"]),
        Reason = StrictJson.Text(json["reason"]),
    };

    private static long Whole(JsonObject json, string name) => StrictJson.Number(json[name]) is { } number ? (long)number.Floor() : 0;
}
