using CountyToolkit.Terminal.Toolkit.Input;

namespace CountyToolkit.Terminal.Screens.Rules;

/// <summary>Commands of the documents and their rules.</summary>
internal static class RulesDoes
{
    public static readonly ScreenCommand Go = new("rules", null, Undo.NothingToUndo, "policies list");
    public static readonly ScreenCommand Scope = new("rules.scope", new KeyEvent(Key.F4), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Figure = new("rules.figure", new KeyEvent(Key.F4), Undo.ByCorrection, "figures set POLICY KEY --value V --from D");
    public static readonly ScreenCommand Programme = new("rules.programme", new KeyEvent(Key.F4), Undo.ByCorrection, "programmes set PROGRAMME FIELD=VALUE");
    public static readonly ScreenCommand AddStep = new("rules.add-step", KeyEvent.Control('n'), Undo.ByCorrection, "programmes set PROGRAMME FIELD=VALUE");
    public static readonly ScreenCommand AddFigure = new("rules.add-figure", KeyEvent.Control('n'), Undo.ByCorrection, "figures set POLICY KEY --label NAME --value V");
    public static readonly ScreenCommand RemoveFigure = new("rules.remove-figure", null, Undo.ByCorrection, "figures set POLICY KEY --remove");
    public static readonly ScreenCommand Clause = new("rules.clause", KeyEvent.Control('n'), Undo.ByCorrection, "policies clause POLICY CLAUSE --gist TEXT");
    public static readonly ScreenCommand Head = new("rules.head", new KeyEvent(Key.F4), Undo.ByCorrection, "policies set POLICY FIELD=VALUE");
    public static readonly ScreenCommand Relation = new("rules.relation", null, Undo.ByCorrection, "policies relation POLICY KIND NUMBER");
    public static readonly ScreenCommand New = new("rules.new", KeyEvent.Control('n'), Undo.ByCorrection, "rules new RULE --from SHAPE");
    public static readonly ScreenCommand WhatIf = new("rules.whatif", new KeyEvent(Key.F12), Undo.NothingToUndo, "rules whatif POLICY");
    public static readonly ScreenCommand WhatIfAt = new("rules.whatif-at", new KeyEvent(Key.F4), Undo.NothingToUndo, "rules whatif POLICY --year Y --date D");
    public static readonly ScreenCommand WhatIfOpen = new("rules.whatif-open", new KeyEvent(Key.F6), Undo.NothingToUndo, "rules whatif POLICY");
    public static readonly ScreenCommand Test = new("rules.test", new KeyEvent(Key.F6), Undo.NothingToUndo, "rules test");
    public static readonly ScreenCommand Lint = new("rules.lint", new KeyEvent(Key.F7), Undo.NothingToUndo, "rules lint");
    public static readonly ScreenCommand Line = new("rules.line", new KeyEvent(Key.F8), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Propose = new("rules.propose", new KeyEvent(Key.F9), Undo.ByCorrection, "rules propose POLICY");
    public static readonly ScreenCommand Look = new("rules.look", KeyEvent.Typed("/"), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Next = new("rules.next", new KeyEvent(Key.F11), Undo.NothingToUndo, "");
    public static readonly ScreenCommand Open = new("rules.open", new KeyEvent(Key.Enter), Undo.NothingToUndo, "");
}
