using System.Text;
using CountyToolkit.People;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>审批单 as a text file to be printed and signed. It takes data of enterprises out of the file, so it is recorded.</summary>
internal static class ApprovalSheet
{
    /// <summary>Writes it; answers the full path. What is there is never overwritten.</summary>
    /// <exception cref="OfficeError"><c>approval.unknown</c>; every refusal of <see cref="TakeOut"/>.</exception>
    public static string Write(Session session, Wording say, long id, string path)
    {
        return TakeOut.Run(session, Right.TakePage, "approvals.sheet", path, (act, part) =>
        {
            (Approval approval, bool unchanged) = new Approvals(ApprovalKinds.All).Show(act.Connection, id);
            act.Detail["approval"] = id;
            act.Detail["sha256"] = approval.Sha256;

            // With its mark and line ends the plainest editor of an office computer shows it right.
            string text = string.Join("\r\n", ApprovalPage.Sheet(say, act.Connection, approval, unchanged)) + "\r\n";
            File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        });
    }
}
