using System.Globalization;
using CountyToolkit.People;
using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens.SigningIn;

/// <summary>
/// Who sits down at the counter. Nothing of the file is shown before: the first screen is opened once somebody is signed in. While
/// an attempt runs, it has the file; keys but Esc are passed over.
/// </summary>
internal sealed class SignInScreen : Screen, IDisposable
{
    private readonly Workplace workplace;
    private readonly string office;
    private readonly NameField name;
    private readonly TextField password;
    private readonly Form form;
    private readonly IReadOnlyList<TextLine> notes;
    private IReadOnlyList<TextLine> said = [];
    private CancellationTokenSource? running;

    /// <summary>Asks for name and password.</summary>
    /// <param name="workplace">The open file.</param>
    /// <param name="hint">Said below the fields; empty for nothing.</param>
    /// <param name="person">Name put in at the start; empty for none.</param>
    public SignInScreen(Workplace workplace, string hint, string person)
    {
        this.workplace = workplace;
        office = new OfficeStore(workplace.Connection).Current()?.Name ?? "";
        string[] names = [.. new OperatorStore(workplace.Connection).All().Where(o => o.Enabled).Select(o => o.Name)];
        name = new NameField(names, workplace.Say("signin.name-hint")) { Name = person };
        password = new TextField { Secret = true, Most = 200 };
        form = new Form([new FormField(workplace.Say("signin.name"), name), new FormField(workplace.Say("signin.password"), password)])
        {
            Completed = Try,
            HasFocus = true,
        };
        notes = [.. Notes(hint)];
        if (person.Length > 0)
        {
            form.Handle(new KeyEvent(Key.Tab));
        }
    }

    /// <summary>Whether it asks before it ends the program: a key pressed once too often must not, where somebody has just worked.</summary>
    public bool AsksToLeave { get; init; }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (running is not null)
        {
            if (input is KeyEvent { Key: Key.Escape })
            {
                running.Cancel();
            }

            return true;
        }

        if (input is KeyEvent key && (key.Key is Key.Escape or Key.F10 || key == KeyEvent.Control('c')))
        {
            Leave();
        }
        else if (!form.Handle(input) && input is KeyEvent { Key: Key.Tab } tab)
        {
            form.ComeRound(back: tab.Modifiers.HasFlag(Modifiers.Shift));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        canvas.HideCursor();
        canvas.Fill(Frame);
        canvas.Box(Box, workplace.Say("signin.title"));
        Rect inner = Box.Inner(3, 2);
        canvas.PutFit(inner.X, inner.Y, inner.Width, office, Look.Title);
        canvas.PutFit(inner.X, inner.Y + 1, inner.Width, workplace.File.Path, Look.Muted);
        form.Render(canvas);
        int y = form.Frame.Bottom;
        foreach (TextLine line in said.Concat(notes))
        {
            foreach (string part in canvas.Widths.Wrap(line.Text, Math.Max(2, inner.Width)).TakeWhile(_ => y < inner.Bottom - 1))
            {
                canvas.PutFit(inner.X, y++, inner.Width, part, line.Look);
            }
        }

        canvas.PutFit(inner.X, inner.Bottom - 1, inner.Width, Keys, Look.Muted);
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    /// <inheritdoc/>
    protected override void Arrange()
    {
        Rect inner = Box.Inner(3, 2);
        form.Layout(new Rect(inner.X, inner.Y + 3, inner.Width, 4));
    }

    private string Keys => workplace.Say(running is null ? "signin.keys" : "signin.keys-stop");

    private Rect Box => Frame.Centre(66, 18);

    private IEnumerable<TextLine> Notes(string hint)
    {
        if (workplace.File.HeldBy is { } holder)
        {
            yield return new TextLine(workplace.Say("screen.held", holder), Look.Warning);
        }
        else if (workplace.File.ReadOnly)
        {
            yield return new TextLine(workplace.Say("screen.read-only"), Look.Warning);
        }

        if (hint.Length > 0)
        {
            yield return new TextLine(hint, Look.Muted);
        }
    }

    private void Leave()
    {
        if (AsksToLeave)
        {
            Everywhere.Leave(workplace, meant: false);
        }
        else
        {
            Application.Stop(0);
        }
    }

    private void Try()
    {
        if (name.Name.Length == 0)
        {
            Again(workplace.Say("signin.no-name"));
            return;
        }

        running = new CancellationTokenSource();
        Say(workplace.Say("signin.trying"), Look.Muted);
        (string person, string secret) = (name.Name, password.Text);
        Application.Run(
            (tell, cancel) => Attempt.Run(workplace, person, secret, tell, cancel),
            step => Say(workplace.Say("signin.wait", (step.Total - step.Done).ToString(CultureInfo.InvariantCulture)), Look.Warning),
            Enter,
            Failed,
            running.Token);
    }

    private void Enter(Session session)
    {
        End();
        workplace.Session = session;
        OpenScreens.First(workplace);
    }

    private void Failed(Exception fault)
    {
        End();
        switch (fault)
        {
            case OperationCanceledException:
                Again(workplace.Say("screen.stopped"));
                break;
            case OfficeError { Kind: ErrorKind.NotAllowed } refusal:
                Again(refusal.Sentence(workplace.Language));
                break;
            default:
                said = [];
                workplace.Refuse(fault);
                break;
        }
    }

    private void Again(string sentence)
    {
        password.Text = "";
        Say(sentence, Look.Bad);
    }

    private void Say(string sentence, Look look) => said = [new TextLine(sentence, look)];

    private void End()
    {
        running?.Dispose();
        running = null;
    }
}
