using System.Globalization;
using CountyToolkit.Checks;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Rules.Worker;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Views;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// What all screens share: the open file, who is signed in, the words. Invariant: the connection is used either by the
/// application's thread or, under a progress dialog, by the one piece of background work; never by both.
/// </summary>
internal sealed class Workplace : IDisposable
{
    private const int MostByOneKey = 10;
    private readonly Application application;
    private readonly Surroundings surroundings;
    private Language language;
    private CountyFile file;
    private readonly WaitForFile wait;
    private readonly List<string> typed = [];
    private CodeWords? words;
    private Catalogue? catalogue;
    private RuleWorker? worker;
    private Session? session;

    /// <summary>The screens' part of an open file, on the application's thread.</summary>
    public Workplace(Application application, Surroundings surroundings, Language language, CountyFile file)
    {
        (this.application, this.surroundings, this.language, this.file) = (application, surroundings, language, file);
        wait = new WaitForFile(this);
        file.GoesOn = wait.GoesOn;
    }

    /// <summary>The loop the screens run in.</summary>
    public Application Application => application;

    /// <summary>What comes from outside.</summary>
    public Surroundings Surroundings => surroundings;

    /// <summary>Language of sentences. Screens shown keep theirs: whoever changes it shows them anew.</summary>
    public Language Language
    {
        get => language;
        set => language = value;
    }

    /// <summary>The clock.</summary>
    public TimeProvider Clock => surroundings.Clock;

    /// <summary>The open file.</summary>
    public CountyFile File => file;

    /// <summary>What stores read through.</summary>
    public SqliteConnection Connection => file.Connection;

    /// <summary>Closes the file, works on what lies there, and opens it again whatever came of it; what is read of it before is no longer of use.</summary>
    /// <param name="work">Takes its path.</param>
    public T WithFileClosed<T>(Func<string, T> work)
    {
        string path = file.Path;
        file.Dispose();
        try
        {
            return work(path);
        }
        finally
        {
            file = CountyFile.Open(path, Clock);
            file.GoesOn = wait.GoesOn;
            (words, catalogue) = (null, null);
        }
    }

    /// <summary>Who is signed in.</summary>
    /// <exception cref="OfficeError"><c>people.sign-in</c>: nobody.</exception>
    public Session Session
    {
        get => session ?? throw new OfficeError(ErrorKind.NotAllowed, "people.sign-in");
        set => (session, Asked) = (value, null);
    }

    /// <summary>Nobody is signed in any more.</summary>
    public void SignOut() => (session, Asked) = (null, null);

    /// <summary>The rule last chosen by whoever is signed in, for the next enterprise too; null = none was chosen.</summary>
    public CheckQuestion? Asked { get; set; }

    /// <summary>The operator signed in; null before that.</summary>
    public Operator? Person => session?.Person;

    /// <summary>The catalogues of this office.</summary>
    public Catalogue Catalogue => catalogue ??= ScriptFolders.Catalogue(surroundings, file.Path);

    /// <summary>The child that runs rules; started when first needed, kept until the screens close.</summary>
    public RuleWorker Worker => worker ??= new RuleWorker();

    /// <summary>The command lines of what was written since the start, oldest first; a copy of the file takes them again.</summary>
    public IReadOnlyList<string> TypedSoFar => typed;

    /// <summary>Ids of the commands chosen in the palette since the start, the last one first.</summary>
    public List<string> Chosen { get; } = [];

    /// <summary>An answer to what was just done, shown in the last line until the next key; null = none.</summary>
    public TextLine? Notice { get; private set; }

    /// <summary>The place of work one is at, as on the office's list; null on the first screen.</summary>
    public Place? At { get; set; }

    /// <summary>The command done last on the screen below, whose box may be open; null = none.</summary>
    public ScreenCommand? Doing { get; set; }

    /// <summary>Today.</summary>
    public DateOnly Today => Instant.Today(Clock);

    /// <summary>A sentence.</summary>
    public string Say(string key, params string[] args) => Messages.Text(language, key, args);

    /// <summary>What a person calls a code; a list of <c>codes.json</c> is named where one code stands in several.</summary>
    public string Word(string code, string? list = null) => language == Language.English ? code : (words ??= new CodeWords(Catalogue)).Of(code, list);

    /// <summary>Sentences and words of these screens, for lines that a command writes too.</summary>
    public Wording Wording => new(language, Word, Clock);

    /// <summary>Says something in the last line.</summary>
    public void Tell(string sentence, Look look = Look.Good) => Notice = new TextLine(sentence, look);

    /// <summary>Takes the last line's answer away.</summary>
    public void Hush() => Notice = null;

    /// <summary>Why this operator cannot do something now; null = may.</summary>
    public string? WhyNot(Right right)
    {
        if (file.HeldBy is { } holder && right is not (Right.Look or Right.ReadAudit))
        {
            return Say("screen.held", holder);
        }

        if (file.ReadOnly && right is not (Right.Look or Right.ReadAudit))
        {
            return Say("screen.read-only");
        }

        return Person is { } person && Rights.May(person, right) ? null : Say("screen.no-right", Role(Rights.LeastRole(right)));
    }

    /// <summary>What a role is called.</summary>
    public string Role(Role role) => language == Language.English ? RoleName.Code(role) : RoleName.Word(role);

    /// <summary>Writes down, in the words of the command line, what has just been written to the file.</summary>
    public void Typed(string words) => typed.Add("county " + words + (Person is { } person ? " --operator " + Shell(person.Name) : ""));

    /// <summary>A word as it must be typed on a command line.</summary>
    public static string Shell(string word) => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '=') ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>
    /// Long work in the background, with its progress shown and Esc to stop it. The file belongs to the work until it ends; what
    /// it refuses is said in a box.
    /// </summary>
    /// <param name="title">Says what is being done.</param>
    /// <param name="work">The work. It throws when cancelled, and then has written nothing.</param>
    /// <param name="done">Takes its answer.</param>
    public void Work<T>(string title, Func<Action<Progress>, CancellationToken, T> work, Action<T> done)
    {
        ProgressDialog dialog = new(Clock) { Title = title, Hint = Say("screen.esc-stops"), Stopping = Say("screen.stopping"), Times = Times };
        ProgressDialog.Run(application, dialog, (tell, cancel) => wait.During(work, tell, cancel), done, Refuse);
    }

    /// <summary>Says in a box what was refused, whatever was thrown; a fault of ours is logged and said without its stack.</summary>
    public void Refuse(Exception fault)
    {
        if (CountyFile.Stopped(fault))
        {
            Tell(Say("screen.stopped"), Look.Warning);
            return;
        }

        if ((fault as OfficeError ?? StrayFault.Of(fault, file.Path)) is not { } refusal)
        {
            Log.Fault(fault);
            refusal = new OfficeError(ErrorKind.Usage, "fault", Log.File);
        }

        List<TextLine> lines = [];
        foreach (OfficeError one in refusal.Others.Prepend(refusal))
        {
            lines.Add(new TextLine(one.Sentence(language), Look.Text));
            if (one.Advice(language) is { Length: > 0 } advice)
            {
                lines.Add(new TextLine("→ " + advice, Look.Muted, 2));
            }
        }

        MessageBox.Tell(application, Say("screen.refused"), lines, Say("screen.close"));
    }

    /// <summary>Asks before something that cannot simply be taken back; No has the focus.</summary>
    /// <param name="title">Names the act.</param>
    /// <param name="question">What it will do: names, number, consequence.</param>
    /// <param name="yes">Title of the button that does it: the act's own verb.</param>
    /// <param name="act">What is done then.</param>
    /// <param name="rows">How many rows it touches: above ten the operator types that number before it is done.</param>
    public void Confirm(string title, IReadOnlyList<TextLine> question, string yes, Action act, int rows = 0)
    {
        if (rows <= MostByOneKey)
        {
            MessageBox.Ask(application, title, question, [(Say("screen.no"), () => { }), (yes, act)], 0);
            return;
        }

        string number = rows.ToString(CultureInfo.InvariantCulture);
        (string, string, string) typed = (number, Say("screen.type-number", number), Say("screen.other-number"));
        TypedConfirm.Ask(application, title, question, typed, Say("screen.no"), (yes, act));
    }

    /// <summary>The time gone and, where it is known, the time left.</summary>
    public string Times(TimeSpan gone, TimeSpan? left) =>
        left is { } rest ? Say("screen.gone-left", Minutes(gone), Minutes(rest)) : Say("screen.gone", Minutes(gone));

    private static string Minutes(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}");

    /// <inheritdoc/>
    public void Dispose()
    {
        worker?.Dispose();
        file.Dispose();
    }
}
