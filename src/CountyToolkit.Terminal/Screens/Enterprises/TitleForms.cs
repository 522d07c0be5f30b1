using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;
using CountyToolkit.Titles;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Recording what was conferred on an enterprise, by which document.</summary>
internal static class TitleForms
{
    /// <summary>登记称号; the page is told the row written.</summary>
    public static void Add(Workplace workplace, Enterprise enterprise, Action<long> written)
    {
        PoolRung[] pools = [.. workplace.Catalogue.Pools];
        string[] events = [.. workplace.Catalogue.TitleEvents.Codes];
        FormBox form = new(workplace) { Told = () => [new TextLine(workplace.Say("titles.until-follows"), Look.Muted)], ToldRows = 2 };
        ComboBox pool = form.Choice(workplace.Say("col.poolLabel"), [.. pools.Select(p => workplace.Word(p.Code))]);
        ComboBox what = form.Choice(workplace.Say("col.eventLabel"), [.. events.Select(workplace.Catalogue.TitleEvents.Label)]);
        TextField on = form.Date(workplace.Say("titles.on"), workplace.Today);
        TextField from = form.Date(workplace.Say("titles.from"), null, needed: false);
        TextField until = form.Date(workplace.Say("titles.until"), null, needed: false);
        TextField document = form.Text(workplace.Say("col.document"), needed: true);
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.title"), enterprise.Name), workplace.Say("enterprise.register"), done =>
        {
            Title title = new()
            {
                EnterpriseId = enterprise.Id,
                Pool = pools[pool.Chosen].Code,
                Event = events[what.Chosen],
                OnDate = FormBox.Day(on)!.Value,
                FromOn = FormBox.Day(from),
                UntilOn = FormBox.Day(until),
                Document = FormBox.Written(document),
            };
            long row = workplace.Session.Write(Right.EditRegister, "titles.add", act => new AddTitle(act, workplace.Catalogue, new EnterpriseIndex(act.Connection)).Run(title));
            written(row);
            string days = (title.FromOn is { } first ? " --from " + IsoDate.Text(first) : "") + (title.UntilOn is { } last ? " --until " + IsoDate.Text(last) : "");
            string typed = $"titles add {EnterpriseForms.Typed(enterprise)} {title.Pool} {title.Event} --on {IsoDate.Text(title.OnDate)}{days} --document {Workplace.Shell(title.Document!)}";
            EnterpriseForms.Finish(workplace, row, typed, done, workplace.Say("titles.was-added", workplace.Word(title.Pool), workplace.Catalogue.TitleEvents.Label(title.Event), IsoDate.Text(title.OnDate)));
        });
    }
}
