namespace CountyToolkit.Rules.Catalogues;

/// <summary>The Chinese word of any catalogued code, wherever it is listed. For what a person reads; never for what is hashed.</summary>
public sealed class CodeWords
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Catalogue catalogue;

    /// <summary>Collects the labels of a catalogue; the first list that names a code words it, choices of attributes last.</summary>
    public CodeWords(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        foreach (IndicatorEntry indicator in catalogue.Indicators)
        {
            words.TryAdd(indicator.Code, indicator.Label);
        }

        foreach (PoolRung pool in catalogue.Pools)
        {
            words.TryAdd(pool.Code, pool.Label);
        }

        CodeList[] lists =
        [
            catalogue.Matters, catalogue.IncidentKinds, catalogue.Lists, catalogue.CredentialKinds, catalogue.Levels,
            catalogue.GradeKinds, catalogue.TitleEvents, catalogue.Entities, catalogue.Sources, catalogue.IncidentGrades,
        ];
        foreach (CodeList list in lists)
        {
            foreach (string code in list.Codes)
            {
                words.TryAdd(code, list.Label(code));
            }
        }

        foreach (AttributeEntry attribute in catalogue.Attributes)
        {
            words.TryAdd(attribute.Code, attribute.Label);
            foreach ((string choice, string label) in attribute.ChoiceLabels)
            {
                words.TryAdd(choice, label);
            }
        }
    }

    /// <summary>The word of a code; the code itself when nothing lists it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="list">The list of <c>codes.json</c> it is meant of, since one code may be an indicator, a matter and a kind of incident; null = any.</param>
    public string Of(string code, string? list = null) =>
        list is not null && catalogue.List(list) is { } meant && meant.Codes.Contains(code, StringComparer.Ordinal) ? meant.Label(code) : words.GetValueOrDefault(code, code);
}
