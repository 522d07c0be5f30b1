using CountyToolkit.People;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for a rule to be begun from a way of paying that is there, writes it into the office's folder and opens its document.</summary>
internal static class NewRuleForm
{
    private const int RowsTold = 2;

    /// <summary>Why none can be begun now; null = one can.</summary>
    public static string? WhyNot(Workplace workplace) => workplace.WhyNot(Right.ProposePolicy);

    /// <summary>Asks.</summary>
    /// <param name="workplace">What screens share.</param>
    /// <param name="known">Documents that are there: a new rule may join one.</param>
    /// <param name="chosen">The office's own document it would join first; null = a new one.</param>
    public static void Show(Workplace workplace, IReadOnlyList<Law> known, Law? chosen)
    {
        Law[] others = [.. known.OrderBy(l => l.Origin == "shipped")];
        ComboBox? document = null;
        Law? There() => document is { Chosen: > 0 } there ? others[there.Chosen - 1] : null;
        FormBox form = new(workplace)
        {
            Told = () => [new TextLine(There() is { } law ? workplace.Say("lawbook.new.joins", law.Document.Number, law.Document.Title) : workplace.Say("lawbook.new.document"), Look.Muted)],
            ToldRows = RowsTold,
        };
        ComboBox shape = form.Choice(workplace.Say("lawbook.new.shape"), [.. ExampleShape.All.Select(s => workplace.Say("lawbook.new.shape." + s.Code))]);
        document = form.Choice(workplace.Say("lawbook.new.into"), [workplace.Say("lawbook.new.into.new"), .. others.Select(l => l.Document.Number + "  " + l.Document.Title)], chosen is null ? 0 : Array.FindIndex(others, l => l.Id == chosen.Id) + 1);
        TextField number = form.Text(workplace.Say("lawbook.head.number"), neededIf: () => There() is null);
        TextField title = form.Text(workplace.Say("lawbook.head.title"), neededIf: () => There() is null);
        TextField effective = form.Date(workplace.Say("lawbook.head.effective"), workplace.Today, needed: false);
        TextField clause = form.Text(workplace.Say("lawbook.new.clause"));
        form.Ask(workplace.Say("do.rules.new"), workplace.Say("do.rules.new"), close =>
        {
            ExampleShape begun = ExampleShape.All[shape.Chosen];
            DateOnly? first = FormBox.Day(effective);
            string policy = There()?.Id ?? NewIds.Document(title.Text, (first ?? workplace.Today).Year, [.. known.Select(l => l.Id)]);
            NewRuleOrder order = new(policy, NewIds.Rule(begun, There() is { } joined ? [.. joined.Bundle.Rules, .. Programmes(joined)] : []), begun)
            {
                Number = FormBox.Written(number),
                Title = FormBox.Written(title),
                Effective = first,
                Clause = FormBox.Written(clause),
            };
            Begin(workplace, order, There() is null, close);
        });
    }

    private static IEnumerable<string> Programmes(Law law) => law.Document.Programmes.Select(p => StrictJson.Text(p?["id"])).OfType<string>();

    private static void Begin(Workplace workplace, NewRuleOrder order, bool isNew, Action close)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        NewRule.Run(folders[0], folders[1], order, workplace.Today);
        close();
        (string Option, string? Value)[] options =
        [
            ("--number", isNew ? order.Number : null), ("--title", isNew ? order.Title : null),
            ("--effective", isNew && order.Effective is { } day ? IsoDate.Text(day) : null), ("--clause", order.Clause),
        ];
        IEnumerable<string> words = options.Where(o => o.Value is not null).SelectMany(o => new[] { o.Option, Workplace.Shell(o.Value!) });
        workplace.Typed(string.Join(' ', words.Prepend($"rules new {order.Policy}/{order.Rule} --from {order.Shape.Code}")));
        workplace.Application.Push(new DocumentScreen(workplace, order.Policy, null));
        workplace.Tell(workplace.Say("lawbook.new.begun"));
    }
}
