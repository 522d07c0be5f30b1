namespace CountyToolkit.Imports;

/// <summary>How the cells of a column are read.</summary>
public enum FieldKind
{
    /// <summary>Words, blanks at the ends dropped; several lines become one.</summary>
    Text,

    /// <summary>The name of a firm: a masked or numbered name is refused.</summary>
    Name,

    /// <summary>A credit code: text cells only, both check characters right.</summary>
    CreditCode,

    /// <summary>A number in the unit of the field.</summary>
    Number,

    /// <summary>A calendar day; a month counts as its first day.</summary>
    Date,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>One of the codes or labels of a catalogue.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,
}
