using System.Diagnostics.CodeAnalysis;

namespace CountyToolkit.Rules.Catalogues;

/// <summary>A closed list of codes with Chinese labels, in the order of its file.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly List<string> codes = [];

    /// <param name="name">Name of the list, as <see cref="Catalogue.Nearest"/> takes it.</param>
    /// <param name="entries">Codes and labels in order.</param>
    public CodeList(string name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        Name = name;
        foreach ((string code, string label) in entries)
        {
            labels[code] = label;
            codes.Add(code);
        }
    }

    /// <summary>Name of the list, such as <c>levels</c>.</summary>
    public string Name { get; }

    /// <summary>Codes in order.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>Whether the code is in the list.</summary>
    public bool Has([NotNullWhen(true)] string? code) => code is not null && labels.ContainsKey(code);

    /// <summary>Chinese label; an unknown code is its own label.</summary>
    public string Label(string code) => labels.GetValueOrDefault(code, code);

    /// <summary>Place in the list, from 0; −1 when unknown.</summary>
    public int Rank(string code) => codes.IndexOf(code);
}
