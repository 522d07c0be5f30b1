using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Returns.Packages;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Returns;

/// <summary>
/// Makes a form and lets it leave the office: package written, export recorded, both or neither. The package carries
/// the head of the audit chain, so that the receiver holds a witness of the file as it stood.
/// </summary>
public sealed class ExportReturn(Session session, Catalogue catalogue, FormLibrary forms)
{
    /// <summary>Exports into a new folder below <paramref name="outFolder"/>.</summary>
    /// <exception cref="OfficeError">
    /// <c>return.exists</c>, <c>return.cannot-write</c>, every refusal of <see cref="FillForm"/>, <c>people.not-allowed</c>.
    /// </exception>
    public ReturnPackage Run(ReturnRequest request, string outFolder)
    {
        session.Demand(Right.Export);
        ReturnForm form = forms.Find(request.Form, request.Period.Year);
        string target = Path.Combine(outFolder, FolderName(request));
        WritePackage? package = null;
        try
        {
            return session.Write(Right.Export, "return.export", act => Write(act, form, request, target, out package));
        }
        catch
        {
            package?.TakeBack();
            throw;
        }
        finally
        {
            package?.Dispose();
        }
    }

    private ReturnPackage Write(Act act, ReturnForm form, ReturnRequest request, string target, out WritePackage? package)
    {
        GatheredRows gathered = FillForm.Gather(act.Connection, catalogue, form, request with { Preparer = session.Person.Name });
        ReturnTable table = FillForm.Fill(form, gathered);
        string head = new AuditStore(act.Connection).Head();
        session.File.DemandGoingOn();
        package = new WritePackage(target);
        string fileName = FileName.Of(form.Name + "-" + request.Period);
        string manifest = package.Write(table, fileName, Facts(act, form, gathered, table, head));
        ReturnStore.Add(act, new ReturnExport { Form = form.Id, Period = request.Period.ToString(), RunId = request.Run, ManifestSha256 = manifest, ChainHead = head });
        act.Detail["form"] = form.Id;
        act.Detail["rows"] = table.Rows.Count;
        act.Detail["manifest"] = manifest;
        return new ReturnPackage(Path.GetFullPath(target), package.Commit(), manifest, table);
    }

    private static JsonObject Facts(Act act, ReturnForm form, GatheredRows gathered, ReturnTable table, string head)
    {
        Office? office = new OfficeStore(act.Connection).Current();
        Heading heading = gathered.Heading;
        return new JsonObject
        {
            ["format"] = PackageManifest.CurrentFormat,
            ["form"] = form.Id,
            ["name"] = form.Name,
            ["formYear"] = form.Year,
            ["formVersion"] = form.Version,
            ["period"] = heading.Period.ToString(),
            ["office"] = heading.Office,
            ["region"] = office?.Region,
            ["madeOn"] = IsoDate.Text(heading.Date),
            ["preparer"] = heading.Preparer,
            ["approver"] = heading.Approver.Length == 0 ? null : heading.Approver,
            ["rows"] = table.Rows.Count,
            ["blanks"] = table.Findings.Count,
            ["run"] = gathered.Run?.DeepClone(),
            ["chainHead"] = head,
        };
    }

    private static string FolderName(ReturnRequest request)
    {
        string run = request.Run is long number ? "-run" + number.ToString(CultureInfo.InvariantCulture) : "";
        string pool = request.Pool is string code ? "-" + code : "";
        return FileName.Of(request.Form + "-" + request.Period + run + pool);
    }
}
