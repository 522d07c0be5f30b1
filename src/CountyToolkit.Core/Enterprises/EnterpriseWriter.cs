using CountyToolkit.Audit;
using CountyToolkit.Storage;

namespace CountyToolkit.Enterprises;

/// <summary>
/// Adds rows of the register within one act. It checks nothing: acts do, and imports that have checked a whole file.
/// Answers are row ids.
/// </summary>
public sealed class EnterpriseWriter(Act act) : IDisposable
{
    private readonly RowWriter enterprises = new(act.Connection, act.Id, "enterprise", "batch_id", "place");
    private readonly RowWriter codes = new(act.Connection, act.Id, "enterprise_code", "enterprise_id", "code", "from_on", "batch_id", "place");
    private readonly RowWriter names = new(act.Connection, act.Id, "enterprise_name", "enterprise_id", "name", "name_key", "from_on", "batch_id", "place");
    private readonly RowWriter attributes = new(act.Connection, act.Id, "enterprise_attribute", "enterprise_id", "attribute", "value", "from_on", "batch_id", "place");
    private readonly RowWriter ends = new(act.Connection, act.Id, "enterprise_end", "enterprise_id", "on_date", "successor_id", "reason");

    /// <summary>A new enterprise, still without name and code.</summary>
    public long Enterprise(Origin origin) => enterprises.Add(origin.BatchId, origin.Place);

    /// <summary>A name from a day on (null = since ever).</summary>
    public long Name(long enterpriseId, string name, DateOnly? from, Origin origin) =>
        names.Add(enterpriseId, name, NameKey.Of(name), from, origin.BatchId, origin.Place);

    /// <summary>A code from a day on (null = since ever).</summary>
    public long Code(long enterpriseId, CreditCode code, DateOnly? from, Origin origin) =>
        codes.Add(enterpriseId, code.Text, from, origin.BatchId, origin.Place);

    /// <summary>An attribute from a day on; null blanks it from that day on.</summary>
    public long Attribute(long enterpriseId, string attribute, string? value, DateOnly? from, Origin origin) =>
        attributes.Add(enterpriseId, attribute, value, from, origin.BatchId, origin.Place);

    /// <summary>Closed, or merged into a successor.</summary>
    public long End(long enterpriseId, DateOnly on, long? successorId, string reason) =>
        ends.Add(enterpriseId, on, successorId, reason);

    /// <inheritdoc/>
    public void Dispose()
    {
        enterprises.Dispose();
        codes.Dispose();
        names.Dispose();
        attributes.Dispose();
        ends.Dispose();
    }
}
