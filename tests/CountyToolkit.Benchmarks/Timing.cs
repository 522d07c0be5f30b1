using System.Diagnostics;

namespace CountyToolkit.Benchmarks;

/// <summary>Times two jobs in turn (A B A B …) and reports medians and their ratio, so that a drifting machine cancels out.</summary>
internal static class Timing
{
    /// <summary>Prints one line: both medians in milliseconds and ours ÷ bare.</summary>
    public static void Compare(TextWriter report, string what, Action ours, Action bare, int rounds = 5)
    {
        ours();
        bare();
        List<double> a = [];
        List<double> b = [];
        for (int i = 0; i < rounds; i++)
        {
            a.Add(Milliseconds(ours));
            b.Add(Milliseconds(bare));
        }

        report.WriteLine($"{what}: ours {Median(a):F1} ms, bare {Median(b):F1} ms, ratio {Median([.. a.Zip(b, (x, y) => x / y)]):F2} ({rounds} rounds)");
    }

    private static double Milliseconds(Action job)
    {
        Stopwatch watch = Stopwatch.StartNew();
        job();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
