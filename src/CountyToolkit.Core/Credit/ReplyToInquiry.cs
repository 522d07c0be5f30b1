using CountyToolkit.Audit;

namespace CountyToolkit.Credit;

/// <summary>Records a unit's reply. What it reported goes in as incidents and list entries; the reply says that it was asked and answered.</summary>
public sealed class ReplyToInquiry(Act act)
{
    /// <summary>Adds the reply and answers its row id; a second reply takes the place of the first.</summary>
    /// <exception cref="OfficeError"><c>inquiry.unknown</c>; <c>inquiry.reply-early</c>: dated before the question.</exception>
    public long Run(long inquiryId, DateOnly on, string? document)
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

        act.Detail["inquiry"] = inquiryId;
        return InquiryStore.AddReply(act, inquiryId, on, document);
    }
}
