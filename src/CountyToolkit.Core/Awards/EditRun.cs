using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;
using CountyToolkit.Enterprises;
using CountyToolkit.People;

namespace CountyToolkit.Awards;

/// <summary>
/// What a person changes about a run: hand lines beside the computed ones, and enterprises left out with a reason. Each
/// edit makes a new run document and voids an approval that was asked for; an approved run is not edited any more.
/// </summary>
public static class EditRun
{
    /// <summary>Sets a hand line beside what was computed for an enterprise.</summary>
    /// <param name="session">Who adjusts.</param>
    /// <param name="run">Number of the run.</param>
    /// <param name="code">统一社会信用代码.</param>
    /// <param name="kind">reduce 核减, hold 暂缓, waive 放弃 or supplement 补发.</param>
    /// <param name="amount">In 元, at most two decimals; null for hold and waive, which take the whole.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <exception cref="OfficeError">
    /// <c>award.no-run</c>, <c>award.not-editable</c>, <c>award.not-in-run</c>, <c>award.reason</c>, <c>award.hand-kind</c>, <c>award.hand-amount</c>, <c>award.hand-over</c>.
    /// </exception>
    public static AwardRun Adjust(Session session, long run, string code, string kind, Exact? amount, string reason) => Edit(session, run, "awards.adjust", reason, (act, stored) =>
    {
        ResultBlob result = stored.Result(code);
        long fen = Fen(kind, amount);
        Exact left = LedgerPlan.Of(result, stored.Document.HandLines.Where(h => h.Code == code), stored.Run.Year).Total;
        if (kind == "reduce" && Yuan.OfFen(fen) > left)
        {
            throw new OfficeError(ErrorKind.BadInput, "award.hand-over", code, Yuan.Shown(Yuan.OfFen(fen)), Yuan.Shown(left));
        }

        AwardRunStore.AddHandLine(act, run, Row(new EnterpriseIndex(act.Connection), code), kind, fen, reason);
        act.Detail["code"] = code;
        act.Detail["kind"] = kind;
        HandLine added = new(code, kind, Yuan.OfFen(fen), reason, act.Actor.Operator);
        return RunWriting.WithHands(stored.Document, [.. stored.Document.HandLines, added], c => stored.Result(c).Granted ?? Exact.Zero);
    });

    /// <summary>Takes the newest hand line of an enterprise back, as one made wrongly; those before it stay.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>award.not-editable</c>, <c>award.not-in-run</c>, <c>award.reason</c>, <c>award.no-hand</c>.</exception>
    public static AwardRun TakeBack(Session session, long run, string code, string reason) => Edit(session, run, "awards.retract", reason, (act, stored) =>
    {
        string name = stored.Result(code).Name;
        long line = new AwardRunStore(act.Connection).NewestHandLine(run, Row(new EnterpriseIndex(act.Connection), code))
            ?? throw new OfficeError(ErrorKind.BadInput, "award.no-hand", code, name);
        HandLine last = stored.Document.HandLines.Last(h => h.Code == code);
        new RetractionStore(act).Retract("award_hand_line", line, reason);
        act.Detail["code"] = code;
        act.Detail["kind"] = last.Kind;
        List<HandLine> left = [.. stored.Document.HandLines];
        left.RemoveAt(left.FindLastIndex(h => h.Code == code));
        return RunWriting.WithHands(stored.Document, left, c => stored.Result(c).Granted ?? Exact.Zero);
    });

    /// <summary>Leaves an enterprise out; where there is a pot, it is divided anew between the others.</summary>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>award.not-editable</c>, <c>award.not-in-run</c>, <c>award.reason</c>, <c>award.exclude-hand</c>.</exception>
    public static AwardRun Exclude(Session session, long run, string code, string reason) => Edit(session, run, "awards.exclude", reason, (act, stored) =>
    {
        ResultBlob left = stored.Result(code);
        if (stored.Document.HandLines.Any(h => h.Code == code))
        {
            throw new OfficeError(ErrorKind.BadInput, "award.exclude-hand", $"{run}", code);
        }

        long row = Row(new EnterpriseIndex(act.Connection), code);
        AwardRunStore.AddExclusion(act, run, row, reason);
        act.Detail["code"] = code;
        return Without(act, stored, left, new Exclusion(row, code, left.Name, "by-hand", reason));
    });

    private static AwardRun Edit(Session session, long run, string act, string reason, Func<Act, StoredRun, RunDocument> edit)
    {
        session.Write(Right.RunAwards, act, running => Write(running, run, reason, edit));
        return new AwardRunStore(session.File.Connection).Get(run);
    }

    /// <summary>A run that may still be changed.</summary>
    /// <exception cref="OfficeError"><c>award.not-editable</c>.</exception>
    internal static AwardRun Editable(AwardRun run) => run.State is "draft" or "submitted" or "sent-back" ? run
        : throw new OfficeError(ErrorKind.BadInput, "award.not-editable", $"{run.Id}", null, OfficeError.Word("awards.state." + run.State));

    /// <summary>Refuses a change for which nobody says why.</summary>
    /// <exception cref="OfficeError"><c>award.reason</c>.</exception>
    internal static void DemandReason(long run, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new OfficeError(ErrorKind.BadInput, "award.reason", run.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Gives a run its new document: an approval asked for is void, and it is a draft again.</summary>
    internal static void Take(Act act, AwardRun run, RunDocument document)
    {
        AwardRunStore.AddDocument(act, run.Id, document);
        Approvals.VoidOpen(act, ApproveRun.Kind, $"{run.Id}");
        if (run.State != "draft")
        {
            AwardRunStore.SetState(act, run.Id, "draft");
        }
    }

    private static void Write(Act running, long run, string reason, Func<Act, StoredRun, RunDocument> edit)
    {
        DemandReason(run, reason);
        StoredRun stored = StoredRun.Read(running.Connection, run);
        Editable(stored.Run);
        running.Detail["reason"] = reason;
        Take(running, stored.Run, edit(running, stored));
    }

    private static RunDocument Without(Act act, StoredRun stored, ResultBlob left, Exclusion exclusion)
    {
        ProgrammeBundle programme = stored.Programme();
        RunBook book = stored.Book(programme, new HashSet<string>(StringComparer.Ordinal) { left.Code });
        JsonObject json = stored.Document.Json.DeepClone().AsObject();
        JsonObject results = [];
        RunTotals totals = new() { Excluded = stored.Document.Excluded.Count + 1 };
        Dictionary<string, Exact> granted = new(StringComparer.Ordinal);
        foreach (ResultBlob old in stored.Results().Where(r => r.Code != left.Code))
        {
            AwardResult result = book.Result(old.Code);
            results[old.Code] = BlobStore.Put(act, ResultBlob.Compose(
                old.Code, CanonicalJson.Bytes(old.Facts), CanonicalJson.Bytes(old.Sources), CanonicalJson.Bytes(old.Verdict), old.Held, result));
            totals.Count(result.Outcome, result.Granted);
            granted[old.Code] = result.Granted ?? Exact.Zero;
        }

        json["results"] = results;
        json["pot"] = book.Pot?.DeepClone();
        json["population"]!["excluded"]!.AsArray().Add(exclusion.ToJson());
        json["totals"] = totals.ToJson();
        return RunWriting.WithHands(new RunDocument(json), stored.Document.HandLines, code => granted.GetValueOrDefault(code));
    }

    private static long Fen(string kind, Exact? amount)
    {
        if (!HandLine.Kinds.Contains(kind))
        {
            throw new OfficeError(ErrorKind.BadInput, "award.hand-kind", null, kind, string.Join(" ", HandLine.Kinds));
        }

        bool whole = kind is "hold" or "waive";
        bool good = whole ? amount is null : amount is { Sign: > 0 } given && (given * new Exact(100, 1)).Denominator.IsOne;
        return good ? whole ? 0 : Yuan.Fen(amount!.Value)
            : throw new OfficeError(ErrorKind.BadInput, "award.hand-amount", kind, amount?.ToString());
    }

    private static long Row(EnterpriseIndex index, string code) =>
        index.ByCode(code).Id ?? throw new OfficeError(ErrorKind.BadInput, "award.not-in-register", null, code);
}
