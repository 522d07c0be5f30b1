using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit.Views;

/// <summary>Both editors against the plain model on edit scripts of chance, over the texts an office types and pastes.</summary>
public sealed class EditScriptTests
{
    private const int Scripts = 10_000, Steps = 12;

    private static readonly string[] Bits =
    [
        "a", "Z", "9", " ", "é", "e", "\u0301", "\u0308", "\u3099", "か", "海", "岳", "𠮷", "䶮", "（", "）", "·", "—", "…", "℃", "㎡", "№", "①", "Ａ", "９", "，",
        "👍", "👍🏽", "👨‍👩‍👧", "\u200D", "👧", "🇨🇳", "❤️", "각", "ㄱ", "สำ", "\u200B", "\uFEFF", "\u202E", "\a", "岱山县海岳装备制造有限公司", "91330921MA2A0XXX1Y",
    ];

    private static readonly string[] Pastes =
    [
        "第一行\r\n第二行\r第三行\n", "\t表格\t一格", "“引号”——破折号……", "👩‍🚀\r\n\u0301x", "e\u0301\u0301\u0301", "\u200B91330921MA2A0XXX1Y\u200B", "１２３．４５万元", "a\vb\fc",
    ];

    [Fact]
    public void A_field_edits_as_the_model_does()
    {
        for (int seed = 0; seed < Scripts; seed++)
        {
            TextField field = new() { HasFocus = true };
            Run(seed, field, new EditorModel(manyLines: false), () => (field.Text, field.Caret), height: 1);
        }
    }

    [Fact]
    public void An_area_edits_as_the_model_does()
    {
        for (int seed = 0; seed < Scripts; seed++)
        {
            TextArea area = new() { HasFocus = true };
            Run(seed, area, new EditorModel(manyLines: true), () => (area.Text, area.Caret), height: 5);
        }
    }

    [Fact]
    public void A_slip_is_taken_back_in_steps_a_person_would_name()
    {
        List<string> told = [];
        TextField field = null!;
        field = new() { Text = "2027-01-01", HasFocus = true, Changed = () => told.Add(field.Text) };
        Type(field, "甲乙");
        field.Handle(new PasteEvent("丙丁"));
        field.Handle(KeyEvent.Control('u'));
        Assert.Equal("", field.Text);
        string[] back = [.. Enumerable.Range(0, 5).Select(_ => Back(field))];
        Assert.Equal(["甲乙丙丁", "甲乙", "2027-01-01", "2027-01-01", "2027-01-01"], back);
        Assert.Equal("2027-01-01", told[^1]);
        Assert.True(field.Handle(KeyEvent.Control('r')), "the key is the field's even with nothing to take back");
    }

    [Fact]
    public void A_secret_is_not_given_back()
    {
        TextField field = new() { Secret = true, HasFocus = true };
        Type(field, "daixi");
        field.Handle(KeyEvent.Control('u'));
        Assert.Equal("", Back(field));
    }

    private static void Type(View view, string text)
    {
        foreach (string grapheme in CellWidth.Graphemes(text))
        {
            view.Handle(KeyEvent.Typed(grapheme));
        }
    }

    private static string Back(TextField field)
    {
        field.Handle(KeyEvent.Control('r'));
        return field.Text;
    }

    private static void Run(int seed, View view, EditorModel model, Func<(string Text, int Caret)> state, int height)
    {
        Random random = new(seed);
        CellWidth widths = random.Next(2) == 0 ? CellWidth.Narrow : CellWidth.Wide;
        for (int step = 0; step < Steps; step++)
        {
            Step(random, view, model);
            (string text, int caret) = state();
            string[] before = [.. CellWidth.Graphemes(text).Take(caret)];
            Assert.True(text == model.Text && string.Concat(before) == model.Before, $"script {seed}, step {step}: “{text}” at {caret}, the model has “{model.Text}” at “{model.Before}”");
            CursorFollows(random, view, widths, before, height, $"script {seed}, step {step}");
        }
    }

    private static void Step(Random random, View view, EditorModel model)
    {
        switch (random.Next(13))
        {
            case < 5:
                string typed = Bits[random.Next(Bits.Length)];
                view.Handle(KeyEvent.Typed(typed));
                model.Insert(typed);
                break;
            case 5:
                string pasted = Pastes[random.Next(Pastes.Length)] + Bits[random.Next(Bits.Length)];
                view.Handle(new PasteEvent(pasted));
                model.Insert(pasted.Replace('\v', '\n').Replace('\f', '\n'));
                break;
            case 6:
                view.HasFocus = false;
                view.HasFocus = true;
                model.ComeBack();
                break;
            default:
                (KeyEvent key, Action act) = Keys(model)[random.Next(11)];
                view.Handle(key);
                model.Keep();
                act();
                break;
        }
    }

    private static (KeyEvent Key, Action Act)[] Keys(EditorModel model) =>
    [
        (new KeyEvent(Key.Backspace), model.Backspace),
        (new KeyEvent(Key.Backspace), model.Backspace),
        (new KeyEvent(Key.Delete), model.Delete),
        (new KeyEvent(Key.Left), model.Left),
        (new KeyEvent(Key.Right), model.Right),
        (new KeyEvent(Key.Home), model.Home),
        (KeyEvent.Control('e'), model.End),
        (KeyEvent.Control('u'), model.KillBefore),
        (KeyEvent.Control('k'), model.KillAfter),
        (KeyEvent.Control('r'), model.TakeBack),
        (KeyEvent.Control('r'), model.TakeBack),
    ];

    // What stands left of the cursor in its row is the end of the text before the caret, and takes as many cells as the cursor is away.
    private static void CursorFollows(Random random, View view, CellWidth widths, string[] before, int height, string where)
    {
        int width = random.Next(6, 40);
        Canvas canvas = new(width + 2, height, widths);
        view.Layout(new Rect(1, 0, width, height));
        view.Render(canvas);
        Assert.NotNull(canvas.Cursor);
        (int x, int y) = canvas.Cursor.Value;
        string left = string.Concat(Enumerable.Range(1, x - 1).Select(i => canvas[i, y].Text));
        string drawn = string.Concat(before.Where(g => widths.OfGrapheme(g) > 0));
        Assert.True(drawn.EndsWith(left, StringComparison.Ordinal), $"{where}: “{left}” left of the cursor, “{drawn}” before the caret");
        Assert.Equal(widths.Of(left), x - 1);
        Assert.True(height > 1 || left == drawn || widths.Of(drawn) > width - 3, $"{where}: scrolled without need");
    }
}
