using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Credit;

/// <summary>Inquiries and their replies; the newest reply of an inquiry counts.</summary>
public sealed class InquiryStore(SqliteConnection db)
{
    private const string Select = """
        SELECT t.id, t.enterprise_id, t.matter, t.unit, t.from_on, t.until_on, t.asked_on, t.document,
          r.on_date AS replied_on, r.document AS reply_document, ra.operator AS reply_operator, a.operator, a.at
        FROM inquiry_now t
        LEFT JOIN audit a ON a.id = t.act_id
        LEFT JOIN inquiry_reply_now r ON r.id = (SELECT MAX(n.id) FROM inquiry_reply_now n WHERE n.inquiry_id = t.id)
        LEFT JOIN audit ra ON ra.id = r.act_id
        """;

    private const string OfSome = " WHERE t.enterprise_id IS NULL OR t.enterprise_id IN (SELECT value FROM json_each(@ids))";
    private const string InOrder = " ORDER BY t.id";

    /// <summary>All that hold; with an enterprise, those about it and those about every enterprise.</summary>
    public IReadOnlyList<Inquiry> Find(long? enterpriseId = null) => Find(enterpriseId is { } one ? [one] : null);

    /// <summary>As <see cref="Find(long?)"/>, about some enterprises or every one; null = all.</summary>
    internal IReadOnlyList<Inquiry> Find(IReadOnlyCollection<long>? enterprises) => enterprises is null
        ? [.. db.Query<Inquiry>(Select + InOrder)]
        : [.. db.Query<Inquiry>(Select + OfSome + InOrder, new { ids = IdList.Of(enterprises) })];

    /// <summary>The row of the newest reply to an inquiry; null when there is none.</summary>
    public long? NewestReply(long inquiryId) =>
        db.ExecuteScalar<long?>("SELECT MAX(id) FROM inquiry_reply_now WHERE inquiry_id = @inquiryId", new { inquiryId });

    /// <summary>Adds an inquiry unchecked and answers its row id.</summary>
    public static long Add(Act act, Inquiry row)
    {
        using RowWriter writer = new(act.Connection, act.Id, "inquiry", "enterprise_id", "matter", "unit", "from_on", "until_on", "asked_on", "document");
        return writer.Add(row.EnterpriseId, row.Matter, row.Unit, row.FromOn, row.UntilOn, row.AskedOn, row.Document);
    }

    /// <summary>Adds a reply unchecked and answers its row id.</summary>
    public static long AddReply(Act act, long inquiryId, DateOnly on, string? document)
    {
        using RowWriter writer = new(act.Connection, act.Id, "inquiry_reply", "inquiry_id", "on_date", "document");
        return writer.Add(inquiryId, on, document);
    }
}
