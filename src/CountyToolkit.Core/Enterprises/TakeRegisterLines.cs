using CountyToolkit.Audit;

namespace CountyToolkit.Enterprises;

/// <summary>
/// Takes a list as the register, line by line: new firms come in (待补码 where the list has no code), known ones get what
/// is new. Invariants: (1) a code or name that contradicts the register is refused, never guessed; (2) what a line is
/// silent about stays; (3) two lines of one list that contradict each other are refused, so that the same list taken
/// again writes nothing.
/// </summary>
public sealed class TakeRegisterLines : IDisposable
{
    private readonly EnterpriseIndex index;
    private readonly EnterpriseWriter writer;
    private readonly Dictionary<(long, string), List<DatedValue>> held = [];
    private readonly Dictionary<(long, string), (string Value, string? Place)> said = [];
    private readonly DateOnly today;

    /// <param name="act">The act under way.</param>
    /// <param name="today">Day from which what is new of a known firm holds.</param>
    public TakeRegisterLines(Act act, DateOnly today)
    {
        index = new EnterpriseIndex(act.Connection);
        writer = new EnterpriseWriter(act);
        this.today = today;
        foreach (DatedValue row in new EnterpriseStore(act.Connection).AllAttributes())
        {
            Hold(row);
        }
    }

    /// <summary>Takes one line.</summary>
    public RegisterLineOutcome Take(RegisterLine line)
    {
        EnterpriseMatch coded = line.Code is null ? EnterpriseMatch.Nothing : index.ByCode(line.Code.Text);
        EnterpriseMatch named = line.Name is null ? EnterpriseMatch.Nothing : index.ByName(line.Name);
        OfficeError? refusal = Contradiction(line, coded, named);
        if (refusal is not null)
        {
            return new RegisterLineOutcome { Refusal = refusal };
        }

        if (coded.Id is { } known)
        {
            return Known(known, MatchKind.Code, line, named);
        }

        return named.Id is { } byName && (line.Code is null || index.CodeOf(byName) is null)
            ? Known(byName, named.Kind, line, named)
            : New(line);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private OfficeError? Contradiction(RegisterLine line, EnterpriseMatch coded, EnterpriseMatch named)
    {
        string? where = line.Origin.Place;
        if (coded.Id is { } owner)
        {
            // Two firms of one name could not be told apart where a list names them without code.
            return named.Id is not { } other || other == owner || named.Kind != MatchKind.Name || index.HasEnded(other) ? null
                : index.CodeOf(other) is { } others ? new OfficeError(ErrorKind.BadInput, "register.name-of-other", where, line.Name, others, line.Code!.Text, index.NameOf(owner))
                : new OfficeError(ErrorKind.BadInput, "register.two-firms", where, line.Name, index.NameOf(owner), line.Code!.Text);
        }

        return line.Name is null ? new OfficeError(ErrorKind.BadInput, "register.name-needed", where, line.Code?.Text)
            : named.Kind == MatchKind.Ambiguous ? new OfficeError(ErrorKind.BadInput, "register.name-ambiguous", where, line.Name)
            : line.Code is not null && named.Id is { } same && index.CodeOf(same) is { } code
                ? new OfficeError(ErrorKind.BadInput, "register.other-code", where, line.Code.Text, index.NameOf(same), code)
            : line.Code is not null && named.Kind == MatchKind.OldName
                ? new OfficeError(ErrorKind.BadInput, "register.old-name", where, line.Name, index.NameOf(named.Ids[0]))
            : null;
    }

    private RegisterLineOutcome New(RegisterLine line)
    {
        long id = writer.Enterprise(line.Origin);
        string name = FullWidth.Fold(line.Name!).Trim();
        writer.Name(id, name, null, line.OriginOf("name"));
        if (line.Code is not null)
        {
            writer.Code(id, line.Code, null, line.OriginOf("credit_code"));
        }

        index.Add(id, line.Code, name);
        said[(id, "name")] = (NameKey.Of(name), line.Origin.Place);
        foreach ((string attribute, string value) in line.Attributes)
        {
            Write(id, attribute, value, null, line.OriginOf(attribute));
            said[(id, attribute)] = (value, line.Origin.Place);
        }

        return new RegisterLineOutcome { EnterpriseId = id, Written = 1 };
    }

    private RegisterLineOutcome Known(long id, MatchKind match, RegisterLine line, EnterpriseMatch named)
    {
        if (SaidOtherwise(id, line) is { } before)
        {
            return new RegisterLineOutcome { Refusal = new OfficeError(ErrorKind.BadInput, "register.line-differs", line.Origin.Place, line.Name ?? line.Code?.Text, before) };
        }

        List<(string, long, long)> replaced = [];
        int written = 0;
        string? renamedFrom = null;
        if (line.Code is not null && index.CodeOf(id) is null)
        {
            writer.Code(id, line.Code, null, line.OriginOf("credit_code"));
            index.AddCode(id, line.Code.Text);
            written++;
        }

        if (line.Name is not null && match == MatchKind.Code && !named.Ids.Contains(id))
        {
            renamedFrom = index.NameOf(id);
            writer.Name(id, FullWidth.Fold(line.Name).Trim(), line.From ?? today, line.OriginOf("name"));
            index.AddName(id, FullWidth.Fold(line.Name).Trim());
            written++;
        }

        foreach ((string attribute, string value) in line.Attributes)
        {
            said[(id, attribute)] = (value, line.Origin.Place);
            DatedValue? now = held.TryGetValue((id, attribute), out List<DatedValue>? history) ? DatedValue.On(history, line.From ?? today) : null;
            if (now is not null && now.Value == value)
            {
                continue;
            }

            // Nothing was known before: it holds since ever. Something else was known: it holds from the list's day.
            long row = Write(id, attribute, value, now is null ? null : line.From ?? today, line.OriginOf(attribute));
            if (now is not null)
            {
                replaced.Add(("enterprise_attribute", row, now.Id));
            }

            written++;
        }

        return new RegisterLineOutcome { Match = match, EnterpriseId = id, Written = written, Replaced = replaced, RenamedFrom = renamedFrom };
    }

    private long Write(long id, string attribute, string value, DateOnly? from, Origin origin)
    {
        long row = writer.Attribute(id, attribute, value, from, origin);
        Hold(new DatedValue { Id = row, EnterpriseId = id, Kind = attribute, Value = value, FromOn = from });
        return row;
    }

    /// <summary>Keeps the histories oldest first; of two rows of one day the later written holds, and so stands last.</summary>
    private void Hold(DatedValue row)
    {
        if (!held.TryGetValue((row.EnterpriseId, row.Kind), out List<DatedValue>? history))
        {
            held[(row.EnterpriseId, row.Kind)] = history = [];
        }

        int at = history.FindLastIndex(v => v.FromOn is null || v.FromOn <= row.FromOn) + 1;
        history.Insert(row.FromOn is null ? history.FindLastIndex(v => v.FromOn is null) + 1 : at, row);
    }

    /// <summary>The place of an earlier line of this list that says something else of the same firm; null when none does.</summary>
    private string? SaidOtherwise(long id, RegisterLine line)
    {
        foreach ((string attribute, string value) in line.Attributes)
        {
            if (said.TryGetValue((id, attribute), out (string Value, string? Place) earlier) && earlier.Value != value)
            {
                return earlier.Place ?? "";
            }
        }

        if (line.Name is null)
        {
            return null;
        }

        string key = NameKey.Of(line.Name);
        bool other = said.TryGetValue((id, "name"), out (string Value, string? Place) name) && name.Value != key;
        said.TryAdd((id, "name"), (key, line.Origin.Place));
        return other ? name.Place ?? "" : null;
    }
}
