using CountyToolkit.Terminal.Screens.Enterprises;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Enterprises;

public sealed class EnterpriseScreenTests : IDisposable
{
    private readonly AnOffice office = new();

    public void Dispose() => office.Dispose();

    private Hands One(long id) => office.At(new EnterpriseScreen(office.Workplace, id));

    private static void Save(Hands hands, string name)
    {
        File.WriteAllText($"/tmp/firm-{name}.txt", hands.Picture);
        hands.Resize(120, 40);
        File.WriteAllText($"/tmp/firm-{name}-wide.txt", hands.Picture);
        hands.Resize(80, 24);
    }

    [Fact]
    public void All_tabs()
    {
        Hands hands = One(1);
        Save(hands, "1profile");
        hands.Press("Tab");
        Save(hands, "2indicators");
        hands.Press("Enter");
        Save(hands, "2sources");
        hands.Press("Esc", "Tab");
        Save(hands, "3titles");
        hands.Press("Tab");
        Save(hands, "4conditions");
        hands.Press("F9");
        Save(hands, "4unfolded");
        hands.Press("F9", "Enter");
        Save(hands, "4evidence");
        hands.Press("Esc", "F6");
        Save(hands, "4ask");
        hands.Press("Esc", "Tab");
        Save(hands, "5money");
        hands.Press("Enter");
        Save(hands, "5explain");
        hands.Press("Esc", "Tab");
        Save(hands, "6credit");
        hands.Press("F12");
        Save(hands, "7print");
    }
}
