using System.Globalization;
using FsCheck;

namespace CountyToolkit.Tests.Rules;

/// <summary>
/// How often a property is tried: the same cases in every run, so that what fails has changed. <c>COUNTY_SEED</c> asks for others,
/// <c>COUNTY_TRIALS</c> for so many times as many.
/// </summary>
internal static class Trials
{
    public static Config Of(int number) =>
        Config.QuickThrowOnFailure.WithMaxTest(number * Setting("COUNTY_TRIALS", 1)).WithReplay((ulong)Setting("COUNTY_SEED", 20261122), 1);

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
