using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>Forms of the acts on the register itself; each is the act its command line does.</summary>
internal static class EnterpriseForms
{
    private const int RowsOfTold = 2;

    /// <summary>登记.</summary>
    public static void Add(Workplace workplace)
    {
        TextField? code = null;
        FormBox form = new(workplace) { Told = () => CodeTold(workplace, code!), ToldRows = RowsOfTold };
        TextField name = form.Text(workplace.Say("col.name"), needed: true);
        code = form.Text(workplace.Say("enterprise.code-or-none"), problem: written => CodeProblem(workplace, written));
        KnownTowns towns = new(workplace);
        TextField town = form.Offered(workplace.Say("col.town"), () => towns.All);
        TextField industry = form.Text(workplace.Say("col.industry"));
        form.Ask(workplace.Say("do.enterprises.add"), workplace.Say("enterprise.register"), done => towns.Ask(town.Text, workplace.Say("enterprise.register"), () =>
        {
            Dictionary<string, string?> attributes = new() { [Profile.Town] = FormBox.Written(town), [Profile.Industry] = FormBox.Written(industry) };
            NewEnterprise enterprise = new()
            {
                Name = name.Text.Trim(),
                Code = FormBox.Written(code) is { } written ? CreditCode.Parse(written) : null,
                Attributes = attributes,
            };
            workplace.Session.Write(Right.EditRegister, "enterprises.add", act =>
            {
                using RegisterEnterprise register = new(act, workplace.Catalogue, new EnterpriseIndex(act.Connection));
                return register.Run(enterprise);
            });
            string set = string.Concat(attributes.Where(a => a.Value is not null).Select(a => " --set " + Workplace.Shell(a.Key + "=" + a.Value)));
            workplace.Typed("enterprises add " + Workplace.Shell(enterprise.Name) + (enterprise.Code is { } given ? " " + given.Text : "") + set);
            done();
            workplace.Tell(workplace.Say("enterprise.registered", enterprise.Name));
        }));
    }

    /// <summary>更名.</summary>
    public static void Rename(Workplace workplace, Enterprise enterprise)
    {
        FormBox form = new(workplace);
        TextField name = form.Text(workplace.Say("enterprise.new-name"), enterprise.Name, needed: true);
        TextField from = form.Date(workplace.Say("enterprise.from-or-ever"), workplace.Today, needed: false);
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.rename"), enterprise.Name), workplace.Say("do.enterprise.rename"), done =>
        {
            long? row = Write(workplace, enterprise, "enterprises.rename", (act, index) => new RenameEnterprise(act, index).Run(enterprise.Id, name.Text, FormBox.Day(from)));
            Finish(workplace, row, "enterprises rename " + Typed(enterprise) + " " + Workplace.Shell(name.Text.Trim()) + From(from), done, workplace.Say("enterprise.renamed", enterprise.Name, name.Text.Trim()));
        });
    }

    /// <summary>补码、换码.</summary>
    public static void Code(Workplace workplace, Enterprise enterprise)
    {
        TextField? code = null;
        FormBox form = new(workplace) { Told = () => CodeTold(workplace, code!), ToldRows = RowsOfTold };
        code = form.Text(workplace.Say("col.creditCode"), enterprise.Code ?? "", needed: true, problem: written => CodeProblem(workplace, written));
        TextField from = form.Date(workplace.Say("enterprise.from-or-ever"), null, needed: false);
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.code"), enterprise.Name), workplace.Say("do.enterprise.code"), done =>
        {
            CreditCode given = CreditCode.Parse(code.Text.Trim());
            long? row = Write(workplace, enterprise, "enterprises.code", (act, index) => new AssignCode(act, index).Run(enterprise.Id, given, FormBox.Day(from)));
            Finish(workplace, row, "enterprises code " + Typed(enterprise) + " " + given.Text + From(from), done, workplace.Say("enterprise.coded", enterprise.Name, given.Text));
        });
    }

    /// <summary>属性; <paramref name="first"/> stands there first.</summary>
    public static void Describe(Workplace workplace, Enterprise enterprise, string? first = null)
    {
        AttributeReader reader = new(workplace.Catalogue);
        string[] codes = [.. Profile.Labels.Keys, .. workplace.Catalogue.Attributes.Select(a => a.Code).Where(c => !Profile.Labels.ContainsKey(c))];
        ILookup<string, DatedValue> shown = new EnterpriseStore(workplace.Connection).History(enterprise.Id).ToLookup(v => v.Kind, StringComparer.Ordinal);
        FormBox form = new(workplace);
        ComboBox attribute = form.Choice(workplace.Say("enterprise.attribute"), [.. codes.Select(reader.Label)], Math.Max(0, Array.IndexOf(codes, first)));
        KnownTowns towns = new(workplace);
        TextField value = form.Offered(workplace.Say("enterprise.value-or-blank"), () => Offered(workplace, towns, codes[attribute.Chosen]), problem: written =>
            reader.TryRead(codes[attribute.Chosen], written, enterprise.Name, out _, out _, out OfficeError? error) ? null : error!.Advice(workplace.Language));
        TextField from = form.Date(workplace.Say("enterprise.from-or-ever"), workplace.Today, needed: false);
        form.Ask(workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.set"), enterprise.Name), workplace.Say("do.enterprise.set"), done => towns.Ask(codes[attribute.Chosen] == Profile.Town ? value.Text : "", workplace.Say("do.enterprise.set"), () =>
        {
            string code = codes[attribute.Chosen];
            string? written = FormBox.Written(value);
            long? row = Write(workplace, enterprise, "enterprises.set", (act, index) =>
            {
                DemandAsShown(workplace, reader, shown[code], new EnterpriseStore(act.Connection).History(enterprise.Id).Where(v => v.Kind == code));
                return new DescribeEnterprise(act, workplace.Catalogue, index).Run(enterprise.Id, code, written, FormBox.Day(from));
            });
            string typed = "enterprises set " + Typed(enterprise) + " " + code + (written is null ? "" : " " + Workplace.Shell(written)) + From(from);
            Finish(workplace, row, typed, done, workplace.Say("enterprise.described", reader.Label(code), written ?? workplace.Say("indicators.blank")));
        }));
    }

    /// <summary>注销; asked once more, with what follows from it.</summary>
    public static void Close(Workplace workplace, Enterprise enterprise)
    {
        FormBox form = new(workplace);
        TextField on = form.Date(workplace.Say("enterprise.end-day"), workplace.Today);
        TextField reason = form.Text(workplace.Say("enterprise.end-reason"), needed: true);
        string title = workplace.Say("enterprise.title-of", workplace.Say("do.enterprise.close"), enterprise.Name);
        form.Ask(title, workplace.Say("do.enterprise.close"), done => workplace.Confirm(
            title,
            [new TextLine(workplace.Say("enterprise.close-question", enterprise.Name, IsoDate.Text(FormBox.Day(on)!.Value))), new TextLine(workplace.Say("enterprise.close-means"), Look.Warning)],
            workplace.Say("do.enterprise.close"),
            () =>
            {
                long? row = Write(workplace, enterprise, "enterprises.close", (act, index) => new CloseEnterprise(act, index).Run(enterprise.Id, FormBox.Day(on)!.Value, reason.Text.Trim()));
                string typed = "enterprises close " + Typed(enterprise) + " --on " + IsoDate.Text(FormBox.Day(on)!.Value) + " --reason " + Workplace.Shell(reason.Text.Trim());
                Finish(workplace, row, typed, done, workplace.Say("enterprise.has-closed", enterprise.Name, IsoDate.Text(FormBox.Day(on)!.Value)));
            }));
    }

    /// <summary>The enterprise as a command line names it.</summary>
    public static string Typed(Enterprise enterprise) => enterprise.Code ?? Workplace.Shell(FormattableString.Invariant($"#{enterprise.Id}"));

    /// <summary>Notes the command line of a write that was made, closes its form and says what happened.</summary>
    public static void Finish(Workplace workplace, long? row, string typed, Action done, string said)
    {
        if (row is not null)
        {
            workplace.Typed(typed);
        }

        done();
        workplace.Tell(row is null ? workplace.Say("enterprise.same") : said, row is null ? Look.Warning : Look.Good);
    }

    private static long? Write(Workplace workplace, Enterprise shown, string name, Func<Act, EnterpriseIndex, long?> work) =>
        workplace.Session.Write(Right.EditRegister, name, act =>
        {
            DemandAsShown(shown, new EnterpriseStore(act.Connection).Find(shown.Id, workplace.Today));
            long? row = work(act, new EnterpriseIndex(act.Connection));
            act.IsNothing = row is null;
            return row;
        });

    // Somebody else may have changed the firm while the form stood open: a change of a day would silently take the place of theirs.
    // Both are the firm as of today; a name that begins another day is no change.
    private static void DemandAsShown(Enterprise shown, Enterprise? present)
    {
        string now = $"{present?.Name} {present?.Code}".Trim(), then = $"{shown.Name} {shown.Code}".Trim();
        if (now != then)
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.changed-since", then, now);
        }
    }

    // The rows themselves, not the value of a day: what somebody else wrote for another day is a change one has not seen either.
    private static void DemandAsShown(Workplace workplace, AttributeReader reader, IEnumerable<DatedValue> shown, IEnumerable<DatedValue> present)
    {
        List<DatedValue> now = [.. present];
        if (!now.Select(v => v.Id).SequenceEqual(shown.Select(v => v.Id)))
        {
            throw new OfficeError(ErrorKind.BadInput, "enterprise.changed-since", Told(shown), Told(now));
        }

        string Told(IEnumerable<DatedValue> rows) => rows.LastOrDefault() is { } last
            ? reader.Label(last.Kind) + " " + (last.Value is null ? workplace.Say("indicators.blank") : reader.Shown(last.Kind, last.Value, workplace.Language)) + (last.FromOn is { } from ? " " + IsoDate.Text(from) : "")
            : workplace.Say("indicators.blank");
    }

    // What can be said of an attribute with a list: the towns there are, the choices of the catalogue, yes and no.
    private static IReadOnlyList<string> Offered(Workplace workplace, KnownTowns towns, string code) =>
        code == Profile.Town ? towns.All
        : code == Profile.AboveScale || (workplace.Catalogue.TryAttribute(code, out AttributeEntry? entry) && entry.Kind == "flag") ? [workplace.Say("word.yes"), workplace.Say("word.no")]
        : entry is { Kind: "choice" } ? [.. entry.Choices.Select(c => entry.ChoiceLabels.GetValueOrDefault(c, c))]
        : [];

    private static string From(TextField day) => FormBox.Day(day) is { } from ? " --from " + IsoDate.Text(from) : "";

    private static string? CodeProblem(Workplace workplace, string written) =>
        CreditCodeReading.Of(written) is { Code: null } wrong ? wrong.Reason(workplace.Language) : null;

    // What would mend a wrong code, or the code as it will be written where it was typed in another width or case.
    private static IReadOnlyList<TextLine> CodeTold(Workplace workplace, TextField field)
    {
        string written = field.Text.Trim();
        CreditCodeReading reading = CreditCodeReading.Of(written);
        return written.Length < CreditCode.Length / 2 ? []
            : reading.Code is not { } code ? [new TextLine(reading.Advice(workplace.Language), Look.Muted)]
            : code.Text != written ? [new TextLine(workplace.Say("enterprise.code-as", code.Text), Look.Muted)]
            : [];
    }
}
