using System.Globalization;
using CountyToolkit.Terminal.Screens;
using CountyToolkit.Terminal.Screens.Today;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Tests.Screens;

namespace CountyToolkit.Tests.Toolkit.Walks;

/// <summary>
/// Random walks: whatever is pressed, pasted and resized, nothing throws and the terminal shows what was drawn.
/// Nine in ten go over the views alone, since a walk over the office reads files and runs rules.
/// <c>COUNTY_WALKS=10000</c> asks for more, <c>COUNTY_SEED</c> for others.
/// </summary>
public sealed class WalkTests
{
    private const int StepsEach = 30;

    private static readonly int Walks = Number("COUNTY_WALKS", 200);

    private static readonly int Seed = Number("COUNTY_SEED", 20261122);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_every_view_the_terminal_shows_what_was_drawn(bool wide)
    {
        for (int walk = 0; walk < Walks * 9 / 20; walk++)
        {
            Random random = new(unchecked(Seed + walk));
            Hands hands = new(random.Next(1, 120), random.Next(1, 40), wide ? CellWidth.Wide : CellWidth.Narrow);
            hands.Application.Push(new Zoo(hands.Application));
            Step(walk, () => new Walk(hands, random).Take(StepsEach));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Over_the_screens_of_the_office_the_terminal_shows_what_was_drawn(bool wide)
    {
        AnOffice office = AtWork(wide);
        try
        {
            for (int walk = 0; walk < Walks / 20; walk++)
            {
                if (office.Hands.Application.ExitCode is not null)
                {
                    office.Dispose();
                    office = AtWork(wide);
                }

                Random random = new(unchecked(Seed + walk));
                office.Hands.Resize(80, 24);
                office.Hands.Application.PopToFirst();
                if (Places.All.Count > 0)
                {
                    Places.GoTo(office.Workplace, Places.All[random.Next(Places.All.Count)]);
                }

                Step(walk, () => new Walk(office.Hands, random).Take(StepsEach));
            }
        }
        finally
        {
            office.Dispose();
        }
    }

    [Fact]
    public void What_was_typed_survives_a_thousand_sizes()
    {
        Hands hands = new();
        Zoo zoo = new(hands.Application);
        hands.Application.Push(zoo);
        zoo.Choose(2);
        hands.Type("海岳“智能”😀e\u0301");
        Random random = new(Seed);
        for (int i = 0; i < 1_000; i++)
        {
            hands.Resize(random.Next(1, 140), random.Next(1, 45));
        }

        Assert.Equal("海岳“智能”😀e\u0301", zoo.Name.Text);
        hands.Resize(80, 24).Sees("海岳“智能”😀e\u0301");
    }

    private static AnOffice AtWork(bool wide)
    {
        AnOffice office = new(widths: wide ? CellWidth.Wide : CellWidth.Narrow);
        Action<Exception> tell = office.Hands.Application.Fault!;

        // A refusal is an answer; anything else thrown is a fault, and the office would only see a box.
        office.Hands.Application.Fault = thrown =>
        {
            if (thrown is not (OfficeError or OperationCanceledException))
            {
                throw new InvalidOperationException("a screen threw", thrown);
            }

            tell(thrown);
        };
        office.At(new TodayScreen(office.Workplace));
        return office;
    }

    private static void Step(int walk, Action take)
    {
        try
        {
            take();
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"walk {walk} of seed {Seed}"), fault);
        }
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
