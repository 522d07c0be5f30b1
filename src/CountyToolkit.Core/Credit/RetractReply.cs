using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>Takes a unit's newest reply back, as one recorded wrongly; an earlier reply counts again, and with none the unit has not replied.</summary>
public sealed class RetractReply(Act act)
{
    /// <summary>Takes it back.</summary>
    /// <exception cref="OfficeError"><c>inquiry.unknown</c>; <c>inquiry.no-reply</c>; <c>row.reason</c>: no reason given.</exception>
    public void Run(long inquiryId, string reason)
    {
        InquiryStore store = new(act.Connection);
        string number = FormattableString.Invariant($"{inquiryId}");
        if (store.Find().All(i => i.Id != inquiryId))
        {
            throw new OfficeError(ErrorKind.BadInput, "inquiry.unknown", null, number);
        }

        long reply = store.NewestReply(inquiryId) ?? throw new OfficeError(ErrorKind.BadInput, "inquiry.no-reply", null, number);
        new RetractionStore(act).Retract("inquiry_reply", reply, reason);
        act.Detail["inquiry"] = inquiryId;
    }
}
