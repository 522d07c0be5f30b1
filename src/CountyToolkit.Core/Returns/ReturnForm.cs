namespace CountyToolkit.Returns;

/// <summary>A form to be returned, as laid down in <c>scripts/returns/&lt;form&gt;/&lt;year&gt;/form.json</c>.</summary>
public sealed record ReturnForm
{
    /// <summary>Folder name of the form, such as <c>award-payment</c>.</summary>
    public required string Id { get; init; }

    /// <summary>First year it is valid for; holds until a later one is laid beside it.</summary>
    public required int Year { get; init; }

    /// <summary>SHA-256 of the text of form.json; goes into the manifest so that both ends know they speak of one form.</summary>
    public required string Version { get; init; }

    /// <summary>What a row is.</summary>
    public required FormRows Rows { get; init; }

    /// <summary>Name of the form, of its files and of the sheet.</summary>
    public required string Name { get; init; }

    /// <summary>Heading across the sheet, with placeholders.</summary>
    public required string Title { get; init; }

    /// <summary>Line under the heading at the left: 填报单位.</summary>
    public required string Reporting { get; init; }

    /// <summary>The same line in the middle; empty when the form has none.</summary>
    public string Middle { get; init; } = "";

    /// <summary>The same line at the right: 单位.</summary>
    public string UnitLine { get; init; } = "";

    /// <summary>Label of the totals row; null when the form has none.</summary>
    public string? TotalsLabel { get; init; }

    /// <summary>Parts of the signature line, left to right.</summary>
    public IReadOnlyList<string> Signature { get; init; } = [];

    /// <summary>Remarks under the signature, one a line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Columns, left to right.</summary>
    public required IReadOnlyList<FormColumn> Columns { get; init; }

    /// <summary>How the sheet is printed.</summary>
    public FormPage Page { get; init; } = new();
}
