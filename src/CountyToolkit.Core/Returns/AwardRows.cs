using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Awards.Runs;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Returns;

/// <summary>
/// A record a line of an approved run that has money, by code. Everything comes from the approved bytes: the run document
/// and the results it names by hash; nothing is looked up in the register of today. What hand lines leave of a line is
/// what the ledger gets.
/// </summary>
internal sealed class AwardRows(SqliteConnection db, Catalogue catalogue)
{
    /// <summary>The rows of a run.</summary>
    /// <exception cref="OfficeError">
    /// <c>award.no-run</c>, <c>return.run-not-approved</c>, <c>return.run-changed</c>, <c>return.other-year</c>, <c>blob.missing</c>.
    /// </exception>
    public GatheredRows Gather(Heading heading, long number)
    {
        (AwardRun run, Approval approval) = Approved(number, heading.Period);
        BlobStore blobs = new(db);
        RunDocument document = RunDocument.Read(blobs.Get(run.Sha256));
        ILookup<string, HandLine> hands = document.HandLines.ToLookup(h => h.Code, StringComparer.Ordinal);
        List<JsonObject> records = [];
        foreach ((string code, string sha256) in document.Results)
        {
            ResultBlob result = ResultBlob.Read(blobs.Get(sha256));
            LedgerPlan plan = LedgerPlan.Of(result, hands[code], run.Year);
            records.AddRange(plan.Rows.Select(row => new AwardPayment(result, plan, row, [.. hands[code]]).Record(heading.Period.Year, catalogue)));
        }

        string text = number.ToString(CultureInfo.InvariantCulture);
        return new GatheredRows
        {
            Heading = heading with
            {
                Approver = approval.Decider ?? "",
                Programme = document.Json["title"]?.ToString() ?? "",
                Policy = document.Json["policy"]?.ToString() ?? "",
                RunYear = run.Year.ToString(CultureInfo.InvariantCulture),
                Run = text,
                CheckCode = Sha256.CheckCode(run.Sha256),
            },
            Records = records,
            Run = new JsonObject
            {
                ["number"] = text,
                ["programme"] = run.Programme,
                ["year"] = run.Year.ToString(CultureInfo.InvariantCulture),
                ["date"] = IsoDate.Text(run.OnDate),
                ["sha256"] = run.Sha256,
            },
        };
    }

    private (AwardRun Run, Approval Approval) Approved(long number, Period period)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        AwardRun run = new AwardRunStore(db).Get(number);
        Approval? approval = run.ApprovalId is long id ? new ApprovalStore(db).Find(id) : null;
        if (run.State != "approved" || approval?.Decision != "approved")
        {
            throw new OfficeError(ErrorKind.BadInput, "return.run-not-approved", null, text, run.State);
        }

        if (run.Sha256 != approval.Sha256)
        {
            throw new OfficeError(ErrorKind.BadInput, "return.run-changed", null, text);
        }

        return period.Year >= run.Year ? (run, approval) : throw new OfficeError(
            ErrorKind.BadInput, "return.other-year", period.ToString(), text, run.Year.ToString(CultureInfo.InvariantCulture));
    }
}
