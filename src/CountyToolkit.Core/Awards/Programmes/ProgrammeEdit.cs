namespace CountyToolkit.Awards.Programmes;

/// <summary>What an office wants a field of a programme to be.</summary>
/// <param name="Field">As <see cref="ProgrammeRow.Field"/> names it: <c>basis</c>, <c>steps</c>, <c>year-cap.figure</c>, <c>stages.2.share</c>.</param>
/// <param name="Value">Code or Chinese word; empty takes the field away.</param>
public sealed record ProgrammeEdit(string Field, string Value);
