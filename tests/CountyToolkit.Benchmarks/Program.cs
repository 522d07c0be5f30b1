using CountyToolkit.Benchmarks;

// Each benchmark measures a job of ours and the bare work it stands on in the same run, and prints both with the ratio.
Dictionary<string, Action<TextWriter>> benchmarks = new(StringComparer.Ordinal)
{
    ["acts"] = ActBenchmark.Run,
    ["returns"] = ReturnBenchmark.Run,
    ["facts"] = FactsBenchmark.Run,
    ["screens"] = ScreensBenchmark.Run,
    ["register"] = RegisterBenchmark.Run,
};
foreach ((string name, Action<TextWriter> run) in benchmarks.Where(b => args.Length == 0 || args.Contains(b.Key)))
{
    Console.WriteLine($"# {name}");
    run(Console.Out);
}
