using CountyToolkit.Rules.Bundles;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Asks for what a document of the office's own says of itself: head, clauses, relations.</summary>
internal static class DocumentForms
{
    private static readonly string[] Kinds = ["implements", "basis", "repeals", "cites"];

    /// <summary>Why a document cannot be written; null = it can.</summary>
    public static string? WhyNot(Workplace workplace, Law? law) =>
        FigureForm.WhyNot(workplace) ?? (law?.Origin == "own" ? null : workplace.Say("lawbook.shipped-document"));

    /// <summary>Asks for number, title, issuer, days.</summary>
    public static void Head(Workplace workplace, Law law, Action done)
    {
        PolicyDocument document = law.Document;
        FormBox form = new(workplace);
        (string Field, string Before, TextField Typed)[] fields =
        [
            Asked("number", document.Number), Asked("title", document.Title), Asked("issuer", document.Issuer ?? ""),
            Day("made", document.Made), Day("issued", document.Issued), Day("effective", document.Effective), Day("ends", document.Ends),
        ];
        form.Ask(workplace.Say("do.rules.head"), workplace.Say("do.rules.head"), close =>
        {
            KeyValuePair<string, string>[] changed = [.. fields.Where(f => f.Typed.Text.Trim() != f.Before).Select(f => new KeyValuePair<string, string>(f.Field, f.Typed.Text.Trim()))];
            (string shipped, string own) = Folders(workplace);
            if (changed.Length > 0)
            {
                SetDocument.Head(shipped, own, law.Id, changed);
            }

            Finish(workplace, law, string.Join(' ', changed.Select(f => Workplace.Shell(f.Key + "=" + f.Value)).Prepend("policies set " + law.Id)), changed.Length > 0, close, done);
        });

        (string, string, TextField) Asked(string field, string before) => (field, before, form.Text(workplace.Say("lawbook.head." + field), before, needed: field is "number" or "title"));

        (string, string, TextField) Day(string field, DateOnly? before) => (field, before is { } day ? IsoDate.Text(day) : "", form.Date(workplace.Say("lawbook.head." + field), before, needed: false));
    }

    /// <summary>Asks for a clause: a new one, or the words of one that is there.</summary>
    public static void Clause(Workplace workplace, Law law, Action done)
    {
        string[] choices = [workplace.Say("lawbook.new-clause"), .. law.Document.Clauses.Select(c => c.Id + "  " + c.Gist)];
        PickList.Show(workplace.Application, workplace.Say("do.rules.clause"), choices, 0, place =>
        {
            Clause? there = place == 0 ? null : law.Document.Clauses[place - 1];
            FormBox form = new(workplace);
            TextField? id = there is null ? form.Text(workplace.Say("lawbook.clause"), needed: true) : null;
            TextField gist = form.Text(workplace.Say("lawbook.gist"), there?.Gist ?? "");
            form.Ask(there?.Id ?? workplace.Say("do.rules.clause"), workplace.Say("do.rules.clause"), close =>
            {
                (string shipped, string own) = Folders(workplace);
                string clause = there?.Id ?? id!.Text.Trim(), words = gist.Text.Trim();
                _ = words.Length > 0 ? SetDocument.Clause(shipped, own, law.Id, clause, words) : SetDocument.RemoveClause(shipped, own, law.Id, clause);
                string typed = $"policies clause {law.Id} {Workplace.Shell(clause)} " + (words.Length > 0 ? "--gist " + Workplace.Shell(words) : "--remove");
                Finish(workplace, law, typed, true, close, done);
            });
        });
    }

    /// <summary>Asks for a relation to another document.</summary>
    public static void Relation(Workplace workplace, Law law, Action done)
    {
        FormBox form = new(workplace);
        ComboBox kind = form.Choice(workplace.Say("lawbook.relation"), [.. Kinds.Select(k => workplace.Say("lawbook.relation." + k))]);
        TextField number = form.Text(workplace.Say("lawbook.head.number"), needed: true);
        TextField on = form.Date(workplace.Say("lawbook.relation-on"), null, needed: false);
        form.Ask(workplace.Say("do.rules.relation"), workplace.Say("do.rules.relation"), close =>
        {
            (string shipped, string own) = Folders(workplace);
            DocumentRelation relation = new(Kinds[kind.Chosen], number.Text.Trim(), FormBox.Day(on));
            SetDocument.Relation(shipped, own, law.Id, relation, remove: false);
            string typed = $"policies relation {law.Id} {relation.Kind} {Workplace.Shell(relation.Number)}" + (relation.On is { } day ? " --on " + IsoDate.Text(day) : "");
            Finish(workplace, law, typed, true, close, done);
        });
    }

    private static (string Shipped, string Own) Folders(Workplace workplace)
    {
        IReadOnlyList<string> folders = ScriptFolders.Of(workplace.Surroundings, workplace.File.Path);
        return (folders[0], folders[1]);
    }

    private static void Finish(Workplace workplace, Law law, string typed, bool changed, Action close, Action done)
    {
        close();
        done();
        if (changed)
        {
            workplace.Typed(typed);
        }

        workplace.Tell(workplace.Say(changed ? "lawbook.document-set" : "lawbook.nothing-changed", law.Document.Number));
    }
}
