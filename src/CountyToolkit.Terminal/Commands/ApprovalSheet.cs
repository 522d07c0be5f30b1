using System.Text;
using CountyToolkit.People;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>审批单 as a text file to be printed and signed. It takes data of enterprises out of the file, so it is recorded.</summary>
internal static class ApprovalSheet
{
    /// <summary>Writes it; answers the full path. What is there is never overwritten.</summary>
    /// <exception cref="OfficeError"><c>approvals.out-exists</c>, <c>approvals.cannot-write</c>, <c>approval.unknown</c>, <c>people.not-allowed</c>.</exception>
    public static string Write(Session session, Wording say, long id, string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full) || Directory.Exists(full))
        {
            throw new OfficeError(ErrorKind.BadInput, "approvals.out-exists", full);
        }

        return session.Write(Right.Export, "approvals.sheet", act =>
        {
            (Approval approval, bool unchanged) = new Approvals(ApprovalKinds.All).Show(act.Connection, id);
            act.Detail["approval"] = id;
            act.Detail["sha256"] = approval.Sha256;

            // With its mark and line ends the plainest editor of an office computer shows it right.
            string text = string.Join("\r\n", ApprovalPage.Sheet(say, act.Connection, approval, unchanged)) + "\r\n";
            try
            {
                File.WriteAllText(full, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new OfficeError(ErrorKind.BadInput, "approvals.cannot-write", full, fault.Message);
            }

            return full;
        });
    }
}
