using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Returns;

/// <summary>Fills a form from the county file without writing anything: what an export would hold, and what is missing in it.</summary>
public sealed class FillForm(SqliteConnection db, Catalogue catalogue, FormLibrary forms)
{
    /// <summary>The filled form.</summary>
    /// <exception cref="OfficeError">
    /// <c>form.*</c>; <c>return.needs-run</c>, <c>return.takes-no-run</c>, <c>award.no-run</c>, <c>return.run-not-approved</c>,
    /// <c>return.run-changed</c>, <c>return.other-year</c>; <c>entry.code-unknown</c>.
    /// </exception>
    public ReturnTable Run(ReturnRequest request)
    {
        ReturnForm form = forms.Find(request.Form, request.Period.Year);
        GatheredRows gathered = Gather(db, catalogue, form, request);
        return Fill(form, gathered);
    }

    // A later year's table of a run is meant for its later stages: what was due before stands in none of its columns.
    internal static ReturnTable Fill(ReturnForm form, GatheredRows gathered)
    {
        ReturnTable table = new FillReturn(form, gathered.Heading).Run(gathered.Records);
        string period = FormattableString.Invariant($"{gathered.Heading.Period.Year}");
        return gathered.Run?["year"]?.ToString() is { } year && year != period
            ? table with { Findings = [new ReturnFinding("return.later-year", 0, period, "", year), .. table.Findings] }
            : table;
    }

    internal static GatheredRows Gather(SqliteConnection db, Catalogue catalogue, ReturnForm form, ReturnRequest request)
    {
        if (form.Rows == FormRows.AwardRun && request.Run is null)
        {
            throw new OfficeError(ErrorKind.Usage, "return.needs-run", null, form.Id);
        }

        if (form.Rows != FormRows.AwardRun && request.Run is not null)
        {
            throw new OfficeError(ErrorKind.Usage, "return.takes-no-run", null, form.Id);
        }

        Heading heading = new()
        {
            Office = new OfficeStore(db).Current()?.Name ?? "",
            Period = request.Period,
            Date = request.Date,
            Preparer = request.Preparer,
        };
        return form.Rows == FormRows.AwardRun
            ? new AwardRows(db, catalogue).Gather(heading, request.Run!.Value)
            : new PoolRows(db, catalogue).Gather(heading, request.Pool);
    }
}
