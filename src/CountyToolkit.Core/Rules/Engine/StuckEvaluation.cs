namespace CountyToolkit.Rules.Engine;

/// <summary>The evaluation under way, as the watchdog sees it from the other thread.</summary>
internal sealed record StuckEvaluation(int Id, LoadedBundle Bundle, RuleRequest Request, RuleGuard Guard);
