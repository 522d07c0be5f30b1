using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Enterprises;

/// <summary>
/// The register's codes and names in memory, for matching thousands of lines. Codes of now and of earlier both count;
/// a present name wins over an old one, and an enterprise that is there over one that has ended.
/// </summary>
public sealed class EnterpriseIndex
{
    /// <summary>Letters and figures from which on what is typed was meant as a code.</summary>
    private const int LeastOfCode = 15;

    private readonly Dictionary<string, long> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<long>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> present = [];
    private readonly Dictionary<long, string> presentCode = [];
    private readonly Dictionary<long, string> shown = [];
    private readonly HashSet<long> ended = [];
    private readonly HashSet<long> known;
    private NearNames? near;

    /// <summary>Reads the register as it stands.</summary>
    public EnterpriseIndex(SqliteConnection db)
    {
        EnterpriseStore store = new(db);
        known = [.. store.AllIds()];
        ended = [.. store.AllEnds().Select(e => e.EnterpriseId)];
        foreach (DatedValue code in store.AllCodes().Where(c => known.Contains(c.EnterpriseId)))
        {
            AddCode(code.EnterpriseId, code.Value!);
        }

        foreach (DatedValue name in store.AllNames().Where(n => known.Contains(n.EnterpriseId)))
        {
            AddName(name.EnterpriseId, name.Value!);
        }
    }

    /// <summary>Enterprises registered, ended ones too.</summary>
    public int Count => known.Count;

    /// <summary>The newest code of an enterprise; null = 待补码.</summary>
    public string? CodeOf(long id) => presentCode.GetValueOrDefault(id);

    /// <summary>The newest name of an enterprise; its number where it has left the register with an import that was undone.</summary>
    public string NameOf(long id) => shown.GetValueOrDefault(id) ?? FormattableString.Invariant($"#{id}");

    /// <summary>Whether there is such an enterprise.</summary>
    public bool Has(long id) => known.Contains(id);

    /// <summary>Whether it has been closed or merged.</summary>
    public bool HasEnded(long id) => ended.Contains(id);

    /// <summary>Finds by credit code, of now or of earlier.</summary>
    public EnterpriseMatch ByCode(string code) =>
        codes.TryGetValue(code, out long id) ? new EnterpriseMatch(MatchKind.Code, [id]) : EnterpriseMatch.Nothing;

    /// <summary>Finds by name, folded: width, brackets, blanks and letter case do not count.</summary>
    public EnterpriseMatch ByName(string name)
    {
        string key = NameKey.Of(name);
        if (!names.TryGetValue(key, out List<long>? bearers))
        {
            return EnterpriseMatch.Nothing;
        }

        List<long> now = [.. bearers.Where(id => present[id] == key)];
        List<long> alive = [.. now.Where(id => !ended.Contains(id))];
        List<long> found = alive.Count > 0 ? alive : now.Count > 0 ? now : bearers;
        MatchKind kind = found.Count > 1 ? MatchKind.Ambiguous : now.Count > 0 ? MatchKind.Name : MatchKind.OldName;
        return new EnterpriseMatch(kind, [.. found]);
    }

    /// <summary>The present name most like one that nobody bears, among firms that are there; null when none is like it.</summary>
    public string? Nearest(string name) => (near ??= new NearNames(known.Except(ended).Select(NameOf))).Nearest(name);

    /// <summary>The one enterprise a person means by a code, a name or <c>#row</c>.</summary>
    /// <exception cref="OfficeError"><c>enterprise.unknown</c>, <c>enterprise.ambiguous</c>.</exception>
    public long Resolve(string written)
    {
        string tight = FullWidth.FoldTight(written);
        if (tight.StartsWith('#') && long.TryParse(tight.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long row) && Has(row))
        {
            return row;
        }

        EnterpriseMatch match = ByCode(tight.ToUpperInvariant());
        match = match.Kind == MatchKind.None ? ByName(written) : match;
        return match.Id ?? throw (match.Kind == MatchKind.Ambiguous
            ? new OfficeError(ErrorKind.BadInput, "enterprise.ambiguous", null, written, string.Join("、", match.Ids.Select(Shown)))
            : Unknown(written, tight));
    }

    // Somebody who typed most of a code is told what is wrong with it; no firm of the register has a wrong one.
    private static OfficeError Unknown(string written, string tight)
    {
        CreditCodeReading? code = tight.Length >= LeastOfCode && tight.All(char.IsAsciiLetterOrDigit) ? CreditCodeReading.Of(written) : null;
        return code is { Code: null } ? code.ToError(null) : new OfficeError(ErrorKind.BadInput, "enterprise.unknown", null, written);
    }

    /// <summary>Takes in an enterprise just added.</summary>
    public void Add(long id, CreditCode? code, string name)
    {
        known.Add(id);
        AddName(id, name);
        if (code is not null)
        {
            AddCode(id, code.Text);
        }
    }

    /// <summary>Takes in a code just given, which becomes the present one.</summary>
    public void AddCode(long id, string code)
    {
        codes[code] = id;
        presentCode[id] = code;
    }

    /// <summary>Takes in a name just given, which becomes the present one.</summary>
    public void AddName(long id, string name)
    {
        string key = NameKey.Of(name);
        if (!names.TryGetValue(key, out List<long>? bearers))
        {
            names[key] = bearers = [];
        }

        if (!bearers.Contains(id))
        {
            bearers.Add(id);
        }

        present[id] = key;
        shown[id] = name;
        near = null;
    }

    /// <summary>Takes in an end just recorded.</summary>
    public void AddEnd(long id)
    {
        ended.Add(id);
        near = null;
    }

    private string Shown(long id) => string.Create(CultureInfo.InvariantCulture, $"{shown[id]}(#{id} {presentCode.GetValueOrDefault(id, "待补码")})");
}
