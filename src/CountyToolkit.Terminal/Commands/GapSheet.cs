using System.Text;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Evidence;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary>对标缺项 as files: the list as csv for a worksheet, one enterprise as a page of text. Both take data out of the file, so both are recorded.</summary>
internal static class GapSheet
{
    private static readonly string[] Columns = ["creditCode", "name", "town", "outcome", "unmet", "waiting", "gap", "next"];

    /// <summary>Writes the list; answers the full path.</summary>
    /// <exception cref="OfficeError">Every refusal of <see cref="TakeOut"/>.</exception>
    public static string WriteList(Session session, Wording say, string pool, DateOnly date, IReadOnlyList<GapRow> rows, string path)
    {
        StringBuilder text = new();
        text.Append(string.Join(',', Columns.Select(c => Field(say.Say("col." + c))))).Append("\r\n");
        foreach (GapRow row in rows)
        {
            text.Append(string.Join(',', Cells(say, date, row).Select(c => Field(CsvGuard.WriteForPeople(c))))).Append("\r\n");
        }

        return Write(session, "gaps.export", text.ToString(), path, act =>
        {
            act.Detail["pool"] = pool;
            act.Detail["date"] = IsoDate.Text(date);
            act.Detail["enterprises"] = rows.Count;
        });
    }

    /// <summary>Writes the page of one, the copy for the enterprise; answers the full path.</summary>
    /// <exception cref="OfficeError">As <see cref="WriteList"/>.</exception>
    public static string WritePage(Session session, Wording say, Catalogue catalogue, CheckedFirm firm, string path)
    {
        string text = string.Concat(GapPage.Of(say, catalogue, firm, HandedOver.Of(session, say)).Select(l => ApprovalPage.Plain(say, l) + "\r\n"));
        return Write(session, "gaps.print", text, path, act =>
        {
            act.Detail["pool"] = firm.Question.Pool;
            act.Detail["enterprise"] = firm.Enterprise.Id;
        });
    }

    private static IEnumerable<string> Cells(Wording say, DateOnly date, GapRow row) =>
    [
        row.Enterprise.Code ?? say.Say("check.no-code"),
        row.Enterprise.Name,
        row.Enterprise[Profile.Town] ?? "",
        say.Say("outcome." + row.Verdict["outcome"]),
        FormattableString.Invariant($"{row.Gap.Unmet}"),
        FormattableString.Invariant($"{row.Gap.Open}"),
        GapRow.Line(say, row.Lacks, []),
        string.Join(say.Say("check.between"), row.Lacks.Select(l => l.Next(say, date).TrimEnd('。', '.')).Distinct()),
    ];

    private static string Write(Session session, string action, string text, string path, Action<Act> note)
    {
        // With its mark the plainest editor, and the worksheet program, of an office computer show it right.
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
        return TakeOut.Run(session, Right.Export, action, path, (act, part) =>
        {
            note(act);
            act.Detail["file"] = Path.GetFileName(path);
            act.Detail["sha256"] = Sha256.Of(bytes);
            File.WriteAllBytes(part, bytes);
        });
    }

    private static string Field(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
