namespace CountyToolkit.Terminal.Screens.Imports;

/// <summary>A firm a row may be matched to.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Name">Present name.</param>
/// <param name="Code">Present code; empty = none yet.</param>
/// <param name="Nearness">How near its name is, 0 to 100.</param>
internal sealed record FirmChoice(long Id, string Name, string Code, int Nearness);
