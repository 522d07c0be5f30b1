using System.Text.Json.Nodes;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Rules.Cases;

/// <summary>
/// What a case with a programme asks of whoever knows the steps; the answer holds <c>verdict</c> (hashed form),
/// <c>granted</c>, <c>instalments</c> and what is missing to compute them.
/// </summary>
/// <param name="Bundle">The bundle of the programme, with the figures and readings the case pins already in it.</param>
/// <param name="Programme">Its id.</param>
/// <param name="Year">Policy year.</param>
/// <param name="Date">The date.</param>
/// <param name="Facts">Facts of one subject.</param>
public sealed record ProgrammeQuestion(Bundle Bundle, string Programme, int Year, DateOnly Date, JsonObject Facts);
