using System.Text.Json.Nodes;

namespace CountyToolkit.Rules.Figures;

/// <summary>
/// The figures of one policy document: under each key a list of entries, each holding from its day on. An office's
/// override replaces a key's whole list.
/// </summary>
public sealed class PolicyFigures
{
    private readonly Dictionary<string, IReadOnlyList<Figure>> entries;

    internal PolicyFigures(Dictionary<string, IReadOnlyList<Figure>> entries) => this.entries = entries;

    /// <summary>No figures.</summary>
    public static PolicyFigures None { get; } = new([]);

    /// <summary>Keys in the order of the file.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>Reads the <c>figures</c> object of a policy document; every error is added, codes <c>figures.*</c>.</summary>
    public static PolicyFigures Read(JsonObject? figures, string where, ICollection<OfficeError> errors) =>
        FiguresReader.Read(figures, where, errors);

    /// <summary>Entries of a key, earliest first; empty when the key is unknown.</summary>
    public IReadOnlyList<Figure> Entries(string key) => entries.GetValueOrDefault(key, []);

    /// <summary>
    /// The entry of a key that holds on a day: the latest whose <c>from</c> is not after it, or the first entry when the
    /// day is before all of them. Null when the key is unknown, or its <c>until</c> has passed with nothing after.
    /// </summary>
    public Figure? At(string key, DateOnly on)
    {
        IReadOnlyList<Figure> list = Entries(key);
        Figure? holds = list.LastOrDefault(f => f.From is null || f.From <= on) ?? (list.Count > 0 ? list[0] : null);
        return holds is null || on > (holds.Until ?? DateOnly.MaxValue) ? null : holds;
    }

    /// <summary>
    /// These figures with an office's own in place of the keys it names. An own figure keeps the shape and the kind of
    /// unit, and stays between <c>atLeast</c> and <c>atMost</c> of the document's last entry.
    /// </summary>
    /// <param name="own">A <c>figures</c> object holding only the keys to replace.</param>
    /// <param name="where">Names the file in errors.</param>
    /// <param name="mayAdd">Whether keys the document does not have may be added: only an office with rules of its own has a use for them.</param>
    /// <param name="errors">Takes every error: <c>figures.*</c>, <c>figures.unknown-key</c>, <c>figures.out-of-bounds</c>, <c>figures.other-shape</c>.</param>
    public PolicyFigures Replaced(JsonObject own, string where, bool mayAdd, ICollection<OfficeError> errors) =>
        FigureOverrides.Apply(this, Read(own, where, errors), where, mayAdd, errors);

    internal PolicyFigures Replace(PolicyFigures own)
    {
        Dictionary<string, IReadOnlyList<Figure>> merged = new(entries, StringComparer.Ordinal);
        foreach (string key in own.Keys)
        {
            merged[key] = own.Entries(key);
        }

        return new PolicyFigures(merged);
    }
}
