using CountyToolkit.Audit;
using CountyToolkit.Rules.Catalogues;

namespace CountyToolkit.Enterprises;

/// <summary>Takes enterprises into the register; one instance serves all of one act.</summary>
/// <param name="act">The act under way.</param>
/// <param name="catalogue">Known attributes.</param>
/// <param name="index">The register in memory; kept up to date here.</param>
public sealed class RegisterEnterprise(Act act, Catalogue catalogue, EnterpriseIndex index) : IDisposable
{
    private readonly EnterpriseWriter writer = new(act);
    private readonly AttributeReader attributes = new(catalogue);

    /// <summary>Adds one enterprise and answers its row id.</summary>
    /// <exception cref="OfficeError">
    /// All that is wrong together: <c>enterprise.name-blank</c>; <c>enterprise.code-taken</c>: another enterprise bears or bore the
    /// code; <c>enterprise.name-taken</c>: one with this name is there, and one of the two has no code to tell them apart;
    /// <c>attribute.*</c>.
    /// </exception>
    public long Run(NewEnterprise enterprise)
    {
        string name = FullWidth.Fold(enterprise.Name).Trim();
        List<OfficeError> errors = Check(name, enterprise);
        List<(string Attribute, string Value)> read = [];
        foreach ((string attribute, string? written) in enterprise.Attributes.Where(a => !string.IsNullOrWhiteSpace(a.Value)))
        {
            if (attributes.TryRead(attribute, written!, enterprise.Origin.Place ?? name, out string code, out string? value, out OfficeError? error))
            {
                read.Add((code, value!));
            }
            else
            {
                errors.Add(error!);
            }
        }

        if (errors.Count > 0)
        {
            throw OfficeError.Of(errors);
        }

        long id = writer.Enterprise(enterprise.Origin);
        writer.Name(id, name, null, enterprise.Origin);
        if (enterprise.Code is not null)
        {
            writer.Code(id, enterprise.Code, null, enterprise.Origin);
        }

        foreach ((string attribute, string value) in read)
        {
            writer.Attribute(id, attribute, value, enterprise.From, enterprise.Origin);
        }

        index.Add(id, enterprise.Code, name);
        return id;
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private List<OfficeError> Check(string name, NewEnterprise enterprise)
    {
        List<OfficeError> errors = [];
        string? where = enterprise.Origin.Place;
        if (name.Length == 0)
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "enterprise.name-blank", where, enterprise.Code?.Text));
            return errors;
        }

        if (enterprise.Code is not null && index.ByCode(enterprise.Code.Text).Id is { } owner)
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "enterprise.code-taken", where, enterprise.Code.Text, index.NameOf(owner)));
        }

        // Two firms may bear one name (分支机构, homonyms in other regions), but only codes tell them apart.
        EnterpriseMatch same = index.ByName(name);
        if (same.Kind is MatchKind.Name or MatchKind.Ambiguous && same.Ids.Any(id => enterprise.Code is null || index.CodeOf(id) is null))
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "enterprise.name-taken", where, name, index.CodeOf(same.Ids[0]) ?? "待补码"));
        }

        return errors;
    }
}
