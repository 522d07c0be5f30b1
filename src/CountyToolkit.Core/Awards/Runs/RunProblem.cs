using System.Text.Json.Nodes;
using CountyToolkit.Audit;

namespace CountyToolkit.Awards.Runs;

/// <summary>A difference the verification of a run found.</summary>
/// <param name="Type">
/// <c>stored</c>: bytes, run document or rows are not what they were; <c>replay</c>: the rules give another verdict now;
/// <c>steps</c>: the steps give other money; <c>approval</c>: approval, ledger or chain do not bear the run out.
/// </param>
/// <param name="Code">The enterprise; null when it is the run itself.</param>
/// <param name="Pointer">JSON pointer into the result or the run document; null when there is none.</param>
/// <param name="Detail">What stands there and what ought to, as codes and values.</param>
public sealed record RunProblem(string Type, string? Code, string? Pointer, string Detail)
{
    /// <summary>The problem as a sentence.</summary>
    public string Sentence(Language language) => Messages.Text(language, "award.verify." + Type, Code ?? "", Pointer ?? "", Detail);

    /// <summary>The problem as the contract's object.</summary>
    public JsonObject Document(Language language) => new()
    {
        ["type"] = Type,
        ["enterprise"] = Code,
        ["pointer"] = Pointer,
        ["detail"] = Detail,
        ["message"] = Sentence(language),
    };

    /// <summary>The same for the verification of the whole file.</summary>
    internal Problem Of(long run) => new()
    {
        Kind = "run-" + Type,
        Subject = FormattableString.Invariant($"{run}") + (Code is null ? "" : "/" + Code),
        Detail = (Pointer is null ? "" : Pointer + ": ") + Detail,
    };
}
