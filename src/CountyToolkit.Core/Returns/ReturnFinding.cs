namespace CountyToolkit.Returns;

/// <summary>Something the check of a filled form has to say.</summary>
/// <param name="Code">Key of its sentence.</param>
/// <param name="Row">Number of the row as printed in the form, from 1; 0 for the form as a whole.</param>
/// <param name="Subject">Name of the row's enterprise, or what stands for it.</param>
/// <param name="Column">Head of the column; empty for the row as a whole.</param>
/// <param name="Value">What was seen; empty for a blank.</param>
public sealed record ReturnFinding(string Code, int Row, string Subject, string Column, string Value)
{
    /// <summary>The finding as a sentence.</summary>
    public string Sentence(Language language) =>
        Messages.Text(language, Code, Row.ToString(System.Globalization.CultureInfo.InvariantCulture), Value, Subject, Column);
}
