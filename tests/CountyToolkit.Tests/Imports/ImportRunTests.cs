using CountyToolkit.Enterprises;
using CountyToolkit.Imports;
using CountyToolkit.Indicators;
using CountyToolkit.Ledger;
using CountyToolkit.Titles;

namespace CountyToolkit.Tests.Imports;

public sealed class ImportRunTests : IDisposable
{
    private static readonly string Code1 = InventedCode.Number(1);
    private static readonly string Code2 = InventedCode.Number(2);
    private readonly AnImport import = new();

    public void Dispose() => import.Dispose();

    [Fact]
    public void A_register_is_taken_in_and_the_same_file_again_writes_nothing()
    {
        string file = import.Csv($"填报单位：甲县经信局,,,\n序号,企业名称,统一社会信用代码,镇街\n1,海天机械有限公司,{Code1},东沙镇\n2,渔火食品厂,,衢山镇\n合计,2家,,\n注：截至年底,,,\n");
        ImportAnswer answer = import.Good(file);
        Assert.Equal((2, 2, 2), (answer.Counts.Rows, answer.Counts.Created, answer.Counts.Written));
        EnterpriseStore store = new(import.County.File.Connection);
        Enterprise[] firms = [.. store.All(new DateOnly(2026, 11, 22))];
        Assert.Equal([(Code1, "海天机械有限公司", "东沙镇"), (null, "渔火食品厂", "衢山镇")], firms.Select(f => (f.Code, f.Name, f["town"])));
        string before = import.Everything();
        ImportAnswer again = import.Good(file);
        Assert.Equal((0, 2), (again.Counts.Written, again.Counts.Unchanged));
        Assert.Empty(again.Batches);
        Assert.Equal(before, import.Everything());
    }

    [Fact]
    public void The_word_for_a_blank_is_a_value_where_it_is_one_of_the_choices()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码,研发机构级别,镇街\n海天机械有限公司,{Code1},省级,东沙镇\n"));
        import.Good(import.Csv($"企业名称,统一社会信用代码,研发机构级别,镇街\n海天机械有限公司,{Code1},无,无\n"));
        Enterprise firm = Assert.Single(new EnterpriseStore(import.County.File.Connection).All(new DateOnly(2026, 11, 22)));
        Assert.Equal(("none", "东沙镇"), (firm["rd_institution_level"], firm["town"]));
    }

    [Fact]
    public void A_list_imported_again_with_the_day_of_removal_ends_the_entry_until_the_batch_is_undone()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n"));
        const string Head = "统一社会信用代码,名单,列入日期,移出日期\n";
        import.Good(import.Csv($"{Head}{Code1},联合惩戒对象,2024-02-01,\n"), "lists");
        ImportAnswer removal = import.Good(import.Csv($"{Head}{Code1},联合惩戒对象,2024-02-01,2025-06-30\n"), "lists");
        CountyToolkit.Credit.ListEntryStore lists = new(import.County.File.Connection);
        Assert.Equal((0, 1, new DateOnly(2025, 6, 30)), (removal.Counts.Created, removal.Counts.Updated, Assert.Single(lists.Find()).UntilOn));
        new UndoImport(import.Clerk).Run(removal.Batches[0], "导错了");
        Assert.Null(Assert.Single(lists.Find()).UntilOn);
    }

    [Fact]
    public void A_code_of_one_firm_beside_the_name_of_another_is_nobodys()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n渔火食品有限公司,{Code2}\n"));
        ImportAnswer slipped = import.Run(import.Csv($"统一社会信用代码,企业名称,营业收入(万元)\n{Code1},渔火食品有限公司,100\n{Code2},渔火食品有限公司,200\n{Code1},海天机械新名称有限公司,300\n"), "indicators", "2024");
        ImportError only = Assert.Single(slipped.Errors);
        Assert.Equal(("import.two-firms", 2, "渔火食品有限公司"), (only.Code, only.Row, only.Value));
    }

    [Fact]
    public void All_errors_of_all_sheets_come_in_one_pass_and_nothing_is_written()
    {
        Workbook book = new();
        book.Sheet("甲", Workbook.Rows(["企业名称", "统一社会信用代码", "成立日期"], ["海天有限公司", "#913309001234567890", "2020-01-01"], ["东海有限公司", Code1[..17], "23.5"], ["正常有限公司", Code1, "2020.5.1"]));
        book.Sheet("乙", Workbook.Rows(["统一社会信用代码", "企业名称"], ["330903199001011234", "个体商行"], [Code2, "张*机械厂"]));
        string before = import.Everything();
        ImportAnswer answer = import.Run(import.Xlsx(book.Bytes()));
        Assert.True(answer.Refused);
        Assert.Equal(
            [("甲", 2, "B", "import.numeric-code"), ("甲", 3, "B", "code.length-short"), ("甲", 3, "C", "import.date"), ("乙", 2, "A", "code.identity-card"), ("乙", 3, "B", "import.name-masked")],
            answer.Errors.Select(e => (e.Sheet, e.Row, e.Column, e.Code)));
        Assert.DoesNotContain("19900101", answer.ToJson(Language.Chinese).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before, import.Everything());
        ImportAnswer good = import.Run(import.Xlsx(book.Bytes()), acceptGood: true);
        Assert.Equal((1, 5), (good.Counts.Written, good.ErrorCount));
        Assert.Single(good.Batches);
    }

    [Fact]
    public void What_nobody_sees_in_a_name_is_not_taken_in()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海\u001b]0;x\u0007\u009b岳\u202E\u2066有\u200B限公司,{Code1}\n"), "register");
        Assert.Equal("海]0;x岳有限公司", new EnterpriseIndex(import.County.File.Connection).NameOf(1));
    }

    [Fact]
    public void A_paragraph_is_no_name()
    {
        string file = import.Csv($"企业名称,统一社会信用代码\n{new string('海', 99)}厂,{Code1}\n{new string('海', 100)}厂,{Code2}\n");
        Assert.Equal([(3, "import.name-long")], import.Run(file, "register").Errors.Select(e => (e.Row, e.Code)));
    }

    [Fact]
    public void A_name_not_found_is_told_with_the_one_it_may_have_been_and_never_matched_by_it()
    {
        import.Good(import.Csv("企业名称\n东屿阀门有限公司\n岱西水产有限公司\n岱西机床厂\n海岳新材料有限公司\n"), "register");
        string list = import.Csv("序号,企业名称\n1,外县电器有限公司\n2,东屿阀门集团股份有限公司\n3,浙江岱西水产有限公司\n");
        ImportMap map = ImportMap.Empty.With("称号", "省级“专精特新”中小企业").With("on_date", "2023-03-20");
        ImportAnswer answer = import.Good(list, "titles", map: map);
        Assert.Equal([("东屿阀门集团股份有限公司", "东屿阀门有限公司"), ("浙江岱西水产有限公司", "岱西水产有限公司"), ("外县电器有限公司", null)], answer.Unmatched.Select(u => (u.Name, u.Near)));
        Assert.Equal((0, 3), (answer.Counts.Created, answer.Counts.Unmatched));
    }

    [Fact]
    public void A_list_of_names_is_never_silently_a_register_and_titles_never_make_firms()
    {
        string names = import.Csv("序号,企业名称\n1,海天机械有限公司\n2,外县有限公司\n");
        Assert.Equal("import.form-needed", Assert.Single(import.Run(names).Errors).Code);
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n"));
        import.County.Clock.Now = import.County.Clock.Now.AddDays(1);
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天智能机械股份有限公司,{Code1}\n"));
        ImportMap map = ImportMap.Empty.With("称号", "省级“专精特新”中小企业").With("on_date", "2023-03-20").With("批次", "第二批").With("年度", "2022");
        ImportAnswer answer = import.Good(names, "titles", map: map);
        Assert.Equal((0, 1, 1, 1), (answer.Counts.Matched, answer.Counts.MatchedByOldName, answer.Counts.Unmatched, answer.Counts.Created));
        Assert.Equal([("海天机械有限公司", "海天智能机械股份有限公司"), ("外县有限公司", null)], answer.Unmatched.Select(u => (u.Name, u.Known)));
        Title title = Assert.Single(new TitleStore(import.County.File.Connection).Find());
        Assert.Equal(("srdi-sme", "recognised", "2022-2", "海天机械有限公司"), (title.Pool, title.Event, title.BatchName, title.PublishedName));
        Assert.Equal(0, import.Good(names, "titles", map: map).Counts.Written);
        Assert.Single(new EnterpriseStore(import.County.File.Connection).All(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void A_list_that_lacks_a_column_says_which_and_how_to_give_it()
    {
        ImportError error = Assert.Single(import.Run(import.Csv("企业名称,称号\n海天有限公司,专精特新中小企业\n"), "titles").Errors);
        Assert.Equal("import.heading-lacks", error.Code);
        Assert.Contains("--set on_date=", error.ToOfficeError().Advice(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_carry_unit_period_source_and_place_and_blanks_say_nothing()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n渔火食品厂,{Code2}\n"));
        byte[] book = new Workbook().Sheet("指标", Workbook.Rows(
            ["统一社会信用代码", "2023年营业收入（元）", "研发费用（万元）", "从业人员", "国内市场占有率"],
            [Code1, "#12345678.9", "456.78", "#120", "12.5%"],
            [Code2, "—", "无", "", "#3"])).Bytes();
        ImportAnswer answer = import.Good(import.Xlsx(book), period: "2024");
        Assert.Equal((5, 5), (answer.Counts.Created, answer.Counts.Written));
        IReadOnlyList<IndicatorValue> values = new IndicatorStore(import.County.File.Connection).Of(1);
        Assert.Equal(
            [("revenue", "2023", 1234567890L, "t2.xlsx:指标:B2"), ("employees", "2024", 120L, "t2.xlsx:指标:D2"), ("market_share", "2024", 125000L, "t2.xlsx:指标:E2"), ("rd_expense", "2024", 456780000L, "t2.xlsx:指标:C2")],
            values.OrderBy(v => v.Period, StringComparer.Ordinal).ThenBy(v => v.Indicator, StringComparer.Ordinal).Select(v => (v.Indicator, v.Period, v.Value!.Value, v.Place)));
        Assert.All(values, v => Assert.Equal("self-reported", v.Source));
        Assert.Contains(answer.Notes, n => n.Code == "import.note.source-assumed");
        Assert.Equal("import.period-needed", import.Run(import.Xlsx(book)).Errors[0].Code);
    }

    [Fact]
    public void Values_of_a_firm_not_registered_and_two_values_for_one_are_errors()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n"));
        ImportAnswer answer = import.Run(import.Csv($"统一社会信用代码,企业名称,营业收入(万元)\n{Code1},海天机械有限公司,1\n{Code2},无名有限公司,2\n{Code1},海天机械有限公司,3\n"), period: "2024");
        Assert.Equal(["import.not-registered", "import.value-twice"], answer.Errors.Select(e => e.Code));
        Assert.Equal(("3", "1"), (answer.Errors[1].Value, answer.Errors[1].Args[1]));
        ImportAnswer uncomputed = import.Run(import.Xlsx(new Workbook().Sheet("表", "<row r=\"1\">" + Workbook.Cell(1, 1, "企业名称") + Workbook.Cell(1, 2, "营业收入(万元)") + "</row><row r=\"2\">" + Workbook.Cell(2, 1, "海天机械有限公司") + "<c r=\"B2\"><f>1+1</f></c></row>").Bytes()), period: "2024");
        Assert.Equal("import.cell-uncomputed", Assert.Single(uncomputed.Errors).Code);
    }

    [Fact]
    public void A_column_of_months_no_period_has_is_refused_once_and_never_taken_for_the_year()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n渔火食品厂,{Code2}\n"));
        ImportAnswer answer = import.Run(import.Csv($"企业名称,2026年1-9月营业收入(万元)\n海天机械有限公司,1\n渔火食品厂,2\n"));
        Assert.Equal(("import.period", "2026年1-9月"), (Assert.Single(answer.Errors).Code, answer.Errors[0].Value));
        Assert.Equal(0, answer.Counts.Written);
    }

    [Fact]
    public void Figures_of_a_period_that_is_not_over_and_a_file_taken_before_are_warned_of()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n"));
        string file = import.Csv("企业名称,营业收入(万元)\n海天机械有限公司,1\n");
        Assert.DoesNotContain(import.Good(file, period: "2026Q3").Notes, n => n.IsWarning);
        ImportAnswer again = import.Good(file, period: "2026");
        Assert.Equal([("import.note.file-before", "2"), ("import.note.period-open", "2026")], again.Notes.Where(n => n.IsWarning).Select(n => (n.Code, n.Args[1])));
        Assert.Equal("2026", Assert.Single(again.Periods).ToString());
    }

    [Theory]
    [InlineData("灯塔镇2026年第三季度主要指标表|三季度|灯塔镇2026三季度", "2026Q3")]
    [InlineData("2026年指标|指标2026Q3", "2026Q3")]
    [InlineData("2025年度", "2025")]
    [InlineData("2026年1-9月指标|2026", null)]
    [InlineData("2025年度|2026Q3", null)]
    [InlineData("2026Q1|2026Q2", null)]
    [InlineData("Sheet1|指标", null)]
    public void The_period_around_a_table_is_told_where_all_agree(string texts, string? period) =>
        Assert.Equal(period, PeriodWords.Of(texts.Split('|'))?.ToString());

    [Theory]
    [InlineData("2026", "2026年度")]
    [InlineData("2026H2", "2026年下半年")]
    [InlineData("2026Q3", "2026年三季度")]
    [InlineData("2026-07", "2026年7月")]
    public void A_period_is_said_in_words(string period, string words) => Assert.Equal(words, Period.Parse(period).Words(Language.Chinese));

    [Fact]
    public void Incidents_grades_and_the_ledger_are_taken_and_taken_once()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n"));
        string[] files =
        [
            import.Csv("企业名称,事项类型,等级,发生日期,情况说明\n海天机械有限公司,安全生产,较大,2024年8月6日,坍塌\n"),
            import.Csv("企业名称,评价年度,评价结果\n海天机械有限公司,2024,b\n"),
            import.Csv("企业名称,奖补项目,政策年度,核定金额(万元),核定日期\n海天机械有限公司,county-awards/recognition,2023,10,2023-12-15\n"),
        ];
        foreach (string file in files)
        {
            Assert.Equal(1, import.Good(file).Counts.Created);
            Assert.Equal((0, 1), (import.Good(file).Counts.Written, import.Good(file).Counts.Unchanged));
        }

        LedgerLine line = Assert.Single(new LedgerStore(import.County.File.Connection).Lines());
        Assert.Equal((10_000_000L, "decided"), (line.Entry.GrantedFen, line.State));
        Assert.Equal("import.ledger-differs", Assert.Single(import.Run(import.Csv("企业名称,奖补项目,政策年度,核定金额(元),核定日期\n海天机械有限公司,county-awards/recognition,2023,5,2023-12-15\n")).Errors).Code);
        Assert.Equal(1, import.Good(import.Csv("企业名称,评价年度,评价结果\n海天机械有限公司,2024,A\n")).Counts.Updated);
    }

    [Fact]
    public void A_csv_line_of_another_width_and_a_stray_quote_are_refused_by_line()
    {
        ImportAnswer answer = import.Run(import.Csv($"企业名称,统一社会信用代码\n海天,机械有限公司,{Code1}\n东\"海有限公司,{Code2}\n渔火食品厂,\n"), "register");
        Assert.Equal([(2, "import.csv-field-count"), (3, "import.csv-stray-quote")], answer.Errors.Select(e => (e.Row, e.Code)));
    }

    [Fact]
    public void A_code_with_the_present_name_of_another_firm_does_not_make_two_of_one_name()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n渔港机电有限公司,{Code2}\n"));
        Assert.Equal("register.name-of-other", Assert.Single(import.Run(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code2}\n")).Errors).Code);

        // Two that change names with one another's leave: the first row frees the name, the second takes it.
        ImportAnswer swapped = import.Good(import.Csv($"企业名称,统一社会信用代码\n海天重工有限公司,{Code1}\n海天机械有限公司,{Code2}\n"));
        Assert.Equal(2, swapped.Counts.Updated);
    }

    [Fact]
    public void What_a_list_says_of_a_firm_cites_the_cell_it_stands_in()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码,镇街\n海天机械有限公司,{Code1},甲镇\n"));
        DatedValue town = Assert.Single(new EnterpriseStore(import.County.File.Connection).AllAttributes());
        Assert.EndsWith(":C2", town.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_contradicts_the_register_is_refused()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n渔火食品厂,\n"));
        Assert.Equal("register.other-code", Assert.Single(import.Run(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code2}\n")).Errors).Code);
        Assert.Equal("register.two-firms", Assert.Single(import.Run(import.Csv($"企业名称,统一社会信用代码\n渔火食品厂,{Code1}\n")).Errors).Code);
        Assert.Equal("register.line-differs", Assert.Single(import.Run(import.Csv($"企业名称,统一社会信用代码,镇街\n海天机械有限公司,{Code1},甲镇\n海天机械有限公司,{Code1},乙镇\n")).Errors).Code);
        Assert.Equal(1, import.Good(import.Csv($"企业名称,统一社会信用代码\n渔火食品厂,{Code2}\n")).Counts.Updated);
    }

    [Fact]
    public void What_a_later_list_changes_holds_from_its_day_and_what_it_adds_holds_since_ever()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码,镇街\n海天机械有限公司,{Code1},甲镇\n"));
        string later = import.Csv($"企业名称,统一社会信用代码,镇街,规上\n海天机械有限公司,{Code1},乙镇,是\n");
        ImportMap map = ImportMap.Empty.With("from_on", "2025-12-31");
        Assert.Equal(1, import.Good(later, map: map).Counts.Updated);
        EnterpriseStore store = new(import.County.File.Connection);
        Assert.Equal(("甲镇", "true"), (store.Find(1, new DateOnly(2025, 12, 30))!["town"], store.Find(1, new DateOnly(2025, 12, 30))!["above_scale"]));
        Assert.Equal("乙镇", store.Find(1, new DateOnly(2025, 12, 31))!["town"]);
        Assert.Equal(0, import.Good(later, map: map).Counts.Written);
    }

    [Fact]
    public void A_mapping_once_given_is_used_again_for_the_same_headings()
    {
        import.Good(import.Csv($"企业名称,统一社会信用代码\n海天机械有限公司,{Code1}\n"));
        string first = import.Csv("甲方,收入合计\n海天机械有限公司,5\n");
        string next = import.Csv("甲方,收入合计\n海天机械有限公司,6\n");
        Assert.Equal("import.no-heading", Assert.Single(import.Run(next, period: "2024").Errors).Code);
        import.Good(first, period: "2023", map: ImportMap.Parse("""{"name": "甲方", "revenue": "收入合计"}""", "map.json"));
        Assert.Equal(1, import.Good(next, period: "2024").Counts.Created);
    }

    [Fact]
    public void A_cancelled_import_leaves_nothing()
    {
        string before = import.Everything();
        using CancellationTokenSource cancel = new();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => new RunImport(import.Clerk, CountyToolkit.Terminal.Commands.ImportForms.All(Shipped.Catalogue, import.County.Clock))
            .Run(new ImportOrder { Files = [import.Csv("企业名称,统一社会信用代码\n甲有限公司,\n")] }, cancel.Token));
        Assert.Equal(before, import.Everything());
    }
}
