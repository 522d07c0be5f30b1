using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Rules.Catalogues;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Returns;

/// <summary>
/// A record an enterprise that an approved run grants something, by code. Everything comes from the approved bytes: the
/// run document and the results it names by hash; nothing is looked up in the register of today.
/// </summary>
internal sealed class AwardRows(SqliteConnection db, Catalogue catalogue)
{
    /// <summary>The rows of a run.</summary>
    /// <exception cref="OfficeError">
    /// <c>return.no-run</c>, <c>return.run-not-approved</c>, <c>return.run-changed</c>, <c>return.other-year</c>, <c>blob.missing</c>.
    /// </exception>
    public GatheredRows Gather(Heading heading, long number)
    {
        ApprovedRun run = Approved(number, heading.Period);
        JsonObject document = Document(run.Sha256);
        List<JsonObject> records = [];
        ILookup<string, JsonObject> hands = (document["handLines"] as JsonArray ?? []).OfType<JsonObject>().ToLookup(h => h["code"]?.ToString() ?? "", StringComparer.Ordinal);
        foreach ((string code, JsonNode? sha256) in document["results"]!.AsObject().OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            JsonObject result = Document(sha256!.GetValue<string>());
            AwardPayment payment = AwardPayment.Of(result, [.. hands[code]], heading.Period.Year);
            if (payment.Granted.Sign > 0 || hands[code].Any())
            {
                records.Add(payment.Record(code, result, catalogue));
            }
        }

        string text = number.ToString(CultureInfo.InvariantCulture);
        return new GatheredRows
        {
            Heading = heading with
            {
                Approver = run.Approver ?? "",
                Programme = document["title"]?.ToString() ?? "",
                RunYear = run.Year.ToString(CultureInfo.InvariantCulture),
                Run = text,
                CheckCode = Sha256.CheckCode(run.Sha256),
            },
            Records = records,
            Run = new JsonObject { ["number"] = text, ["programme"] = run.Programme, ["year"] = run.Year, ["date"] = run.OnDate, ["sha256"] = run.Sha256 },
        };
    }

    private ApprovedRun Approved(long number, Period period)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        ApprovedRun run = new ReturnStore(db).Run(number) ?? throw new OfficeError(ErrorKind.BadInput, "return.no-run", null, text);
        if (run.State != "approved")
        {
            throw new OfficeError(ErrorKind.BadInput, "return.run-not-approved", null, text, run.State);
        }

        if (run.Sha256 != run.ApprovedSha256 || run.Decision != "approved")
        {
            throw new OfficeError(ErrorKind.BadInput, "return.run-changed", null, text);
        }

        return period.Year >= run.Year ? run : throw new OfficeError(
            ErrorKind.BadInput, "return.other-year", period.ToString(), text, run.Year.ToString(CultureInfo.InvariantCulture));
    }

    private JsonObject Document(string sha256) =>
        JsonNode.Parse(Encoding.UTF8.GetString(new BlobStore(db).Get(sha256)))!.AsObject();
}
