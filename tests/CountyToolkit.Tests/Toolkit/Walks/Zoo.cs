using CountyToolkit.Terminal.Toolkit;
using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Tests.Toolkit.Walks;

/// <summary>One of every view of the toolkit on one screen, without an office.</summary>
internal sealed class Zoo : Screen
{
    private readonly TabView tabs;
    private readonly StatusBar status = new() { Keys = [("F2", "确认"), ("F3", "选择"), ("F4", "长事"), ("F5", "输入确认"), ("F10", "退出")] };

    public Zoo(Application application)
    {
        TableView<string> table = new()
        {
            Columns =
            [
                new TableColumn<string>("企业名称", 16, r => r) { Stretches = true },
                new TableColumn<string>("代码", 18, r => "91330929MA2" + r[1..]),
                new TableColumn<string>("营业收入(万元)", 14, r => r.Length + ",345.60") { IsNumber = true, Look = r => r.Length > 4 ? Look.Bad : Look.Good },
                new TableColumn<string>("备注①", 20, _ => "“有”待核——℃") { Stretches = true },
            ],
            CanMark = true,
        };
        table.Rows = [.. Enumerable.Range(1, 300).Select(i => $"海岳{i}智能“新”{new string('研', i % 5)}")];
        TextView text = new() { Lines = [.. Enumerable.Range(1, 80).Select(i => new TextLine($"第{i}条 “①”企业应当——按期 report the figure of 2026 to the city，逾期不报的……", (Look)(i % 14), i % 3))] };
        Form form = new(
        [
            new FormField("名称", Name),
            new FormField("口令", new TextField { Secret = true }),
            new FormField("种类", new ComboBox(application, "种类", ["规上", "专精特新", "高新技术企业“①”"])),
            new FormField("说明", new TextField { Hint = "可不填……" }) { Problem = () => Name.Text.Length == 0 ? "名称不能为空——" : null },
            new FormField("同意", new CheckBox("已核对“原件”①")),
            new FormField("经过", new TextArea()) { Rows = 4 },
        ]);
        TrendView trend = new() { Heading = "营业收入(万元)①", Points = [.. Enumerable.Range(2019, 7).Select(y => new TrendPoint($"{y}", y == 2021 ? null : y % 5 * 1234.5m, y == 2021 ? "缺" : $"{y % 5 * 1234}"))] };
        tabs = new TabView([("列表", table), ("条文", text), ("表单", form), ("图", new Picture()), ("趋势", trend)]) { HasFocus = true };
    }

    /// <summary>A field on the third page.</summary>
    public TextField Name { get; } = new();

    public void Choose(int page) => tabs.Choose(page);

    public override bool Handle(InputEvent input)
    {
        if (input is not KeyEvent key)
        {
            return tabs.Handle(input);
        }

        switch (key.Key)
        {
            case Key.F2:
                MessageBox.Ask(Application, "撤回“测算”①", [new TextLine("这会撤回 3 户、12 万元的建议……"), new TextLine("不能恢复", Look.Bad, 2)], [("取消", () => { }), ("撤回", () => { })], 0);
                return true;
            case Key.F3:
                PickList.Show(Application, "选择", [.. Enumerable.Range(1, 40).Select(i => $"第{i}项“①”")], 3, _ => { });
                return true;
            case Key.F4:
                ProgressDialog dialog = new(TimeProvider.System) { Title = "正在测算……", Hint = "Esc 停止", Stopping = "正在停止" };
                ProgressDialog.Run(Application, dialog, Work, _ => dialog.Dispose(), _ => dialog.Dispose());
                return true;
            case Key.F5:
                TypedConfirm.Ask(Application, "删除“测算”", [new TextLine("这会删除 12 户的结果……")], ("删除", "请输入“删除”", "不对——"), "取消", ("删除", () => { }));
                return true;
            default:
                return tabs.Handle(input);
        }
    }

    public override void Render(Canvas canvas)
    {
        canvas.Fill(Frame);
        tabs.Render(canvas);
        status.Render(canvas);
    }

    protected override void Arrange()
    {
        tabs.Layout(Frame.CutBottom(1).Kept);
        status.Layout(Frame.CutBottom(1).Cut);
    }

    private static int Work(Action<Progress> tell, CancellationToken cancel)
    {
        tell(new Progress(1, 3));
        cancel.ThrowIfCancellationRequested();
        tell(new Progress(3, 3));
        return 0;
    }

    private sealed class Picture : View
    {
        public override void Render(Canvas canvas)
        {
            canvas.Box(Frame, "“图”①");
            for (int i = 0; i < 5; i++)
            {
                Bar.Draw(canvas, Frame.Inner(2, 1).CutTop(i).Kept with { Height = 1 }, i, 4);
            }

            canvas.Upright(Frame.X + (Frame.Width / 2), Frame.Y, Frame.Height);
            canvas.Line(Frame.X, Frame.Y + 3, Frame.Width);
            canvas.Put(Frame.Right - 3, Frame.Y + 1, "海岳😀“边”");
            canvas.Put(-1, Frame.Y + 2, "海岳");
        }
    }
}
