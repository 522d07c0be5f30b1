using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>Records a unit's reply. What it reported goes in as incidents and list entries; the reply says that it was asked and answered.</summary>
public sealed class ReplyToInquiry(Act act)
{
    /// <summary>Adds the reply and answers its row id.</summary>
    /// <param name="inquiryId">The inquiry.</param>
    /// <param name="on">Day of the reply.</param>
    /// <param name="document">Its number, or null.</param>
    /// <param name="again">Whether it is to take the place of one on record, which stays in the history.</param>
    /// <exception cref="OfficeError">
    /// <c>inquiry.unknown</c>; <c>inquiry.reply-early</c>: dated before the question; <c>inquiry.replied</c>: there is one, and <paramref name="again"/> is false.
    /// </exception>
    public long Run(long inquiryId, DateOnly on, string? document, bool again = false)
    {
        Inquiry? inquiry = new InquiryStore(act.Connection).Find().FirstOrDefault(i => i.Id == inquiryId);
        if (inquiry is null)
        {
            throw new OfficeError(ErrorKind.BadInput, "inquiry.unknown", null, FormattableString.Invariant($"{inquiryId}"));
        }

        if (on < inquiry.AskedOn)
        {
            throw new OfficeError(ErrorKind.BadInput, "inquiry.reply-early", inquiry.Unit, IsoDate.Text(on), IsoDate.Text(inquiry.AskedOn));
        }

        if (inquiry.RepliedOn is { } before && !again)
        {
            throw new OfficeError(ErrorKind.BadInput, "inquiry.replied", inquiry.Unit, FormattableString.Invariant($"{inquiryId}"), IsoDate.Text(before), inquiry.ReplyDocument ?? "", inquiry.ReplyOperator ?? "");
        }

        act.Detail["inquiry"] = inquiryId;
        return InquiryStore.AddReply(act, inquiryId, on, document);
    }
}
