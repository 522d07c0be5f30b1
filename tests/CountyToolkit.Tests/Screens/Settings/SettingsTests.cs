using CountyToolkit.Audit;
using CountyToolkit.People;
using CountyToolkit.Storage;
using CountyToolkit.Terminal.Screens.Settings;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Tests.Toolkit;

namespace CountyToolkit.Tests.Screens.Settings;

/// <summary>Operators, verification, backups and the record of acts at the screens.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void An_administrator_adds_an_operator_who_can_sign_in()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new SettingsScreen(office.Workplace)).Sees("操作员", "核验数据库", "备份", "操作记录", "关于").Press("Enter");
        hands.Press("F4").Type("林小山").Press("Enter", "Right", "Tab").Type("long-enough-word").Press("Enter").Type("long-enough-word").Press("Enter");

        hands.Sees("已增加操作员 林小山，角色 审核").SeesNot("reviewer").SeesNot("long-enough-word");
        Assert.Equal("林小山", SignIn.Run(office.Workplace.File, office.Clock, "林小山", "long-enough-word").Person.Name);
        Assert.Equal(["county operators add 林小山 --role reviewer --operator 陈立"], office.Workplace.TypedSoFar);
    }

    [Fact]
    public void Two_passwords_that_differ_are_not_taken_and_one_too_short_is_refused_with_the_form_kept()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new OperatorsScreen(office.Workplace));
        hands.Press("F4").Type("林小山").Press("Enter", "Tab").Type("abc").Press("Enter").Type("abd").Press("Enter").Sees("两遍不一样");

        hands.Press("Backspace").Type("c").Press("Enter").Sees("口令太短").Press("Enter").Sees("林小山", "再输一遍");
        Assert.Null(new OperatorStore(office.Workplace.Connection).Find("林小山"));
    }

    [Fact]
    public void Disabling_is_asked_first_and_no_is_the_default()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new OperatorsScreen(office.Workplace)).Press("/").Type("jx").Press("Enter").Sees("见习");

        hands.Press("F8").Sees("停用 见习").Press("Enter");
        Assert.True(new OperatorStore(office.Workplace.Connection).Find("见习")!.Enabled);
        hands.Press("F8", "Right", "Enter").Sees("已停用 见习");
        Assert.False(new OperatorStore(office.Workplace.Connection).Find("见习")!.Enabled);
    }

    [Fact]
    public void A_role_is_given_after_asking()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new OperatorsScreen(office.Workplace)).Press("/").Type("见习").Press("Enter");

        hands.Press("F6").Sees("见习 的角色").Press("Down", "Enter").Sees("从“查看”改为“经办”").Press("Right", "Enter").Sees("见习 现在的角色是 经办");
        Assert.Contains("county operators role 见习 clerk --operator 陈立", office.Workplace.TypedSoFar);
    }

    [Fact]
    public void A_clerk_is_told_why_not_but_sets_the_own_password()
    {
        using AnOffice office = new("周敏");
        Hands hands = office.At(new OperatorsScreen(office.Workplace));
        hands.Press("F4").Sees("需要“管理”或更高的角色");

        hands.Press("/").Type("周敏").Press("Enter", "F7").Sees("周敏 改口令", "现在的口令").Type("not-the-one").Press("Enter").Type("a-new-sentence").Press("Enter").Type("a-new-sentence").Press("Enter").Sees("口令不对");
        Assert.Equal("周敏", SignIn.Run(office.Workplace.File, office.Clock, "周敏", Daixi.Password).Person.Name);
        hands.Press("Enter", "Ctrl+U").Type(Daixi.Password).Press("Tab", "Tab", "Tab", "Enter").Sees("已重设 周敏 的口令");
        Assert.Equal("周敏", SignIn.Run(office.Workplace.File, office.Clock, "周敏", "a-new-sentence").Person.Name);
    }

    [Fact]
    public void The_own_password_is_changed_by_whoever_knows_the_present_one_only_and_an_administrators_too()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new OperatorsScreen(office.Workplace)).Press("/").Type("陈立").Press("Enter", "F7").Sees("陈立 改口令", "现在的口令");
        hands.Type("somebody-passing").Press("Enter").Type("a-new-sentence").Press("Enter").Type("a-new-sentence").Press("Enter").Sees("现在的口令不对").Press("Enter").Sees("陈立 改口令");
        Assert.Equal("陈立", SignIn.Run(office.Workplace.File, office.Clock, "陈立", Daixi.Password).Person.Name);
        Assert.Empty(office.Workplace.TypedSoFar);
    }

    [Fact]
    public void An_administrator_sets_somebody_elses_password_without_knowing_the_present_one()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new OperatorsScreen(office.Workplace)).Press("/").Type("见习").Press("Enter", "F7").Sees("见习 改口令").SeesNot("现在的口令");
        hands.Type("a-new-sentence").Press("Enter").Type("a-new-sentence").Press("Enter").Sees("已重设 见习 的口令");
    }

    [Fact]
    public void The_file_is_proven_and_a_row_changed_behind_is_named()
    {
        using AnOffice office = new();
        Hands hands = office.At(new SettingsScreen(office.Workplace)).Press("Down", "Enter").Sees("校验通过");
        hands.Press("Enter");
        using (Microsoft.Data.Sqlite.SqliteCommand command = office.Workplace.Connection.CreateCommand())
        {
            command.CommandText = "DROP TRIGGER title_no_update; UPDATE title SET until_on = '2030-01-01' WHERE id = 6";
            command.ExecuteNonQuery();
        }

        hands.Press("Enter").Sees("校验未通过", "title");
    }

    [Fact]
    public void What_was_changed_behind_is_named_with_the_firm_what_it_is_and_who_wrote_it()
    {
        using AnOffice office = new();
        long row = office.Workplace.Session.Write(Right.EditRegister, "enterprises.set", act =>
            new CountyToolkit.Enterprises.DescribeEnterprise(act, office.Workplace.Catalogue, new CountyToolkit.Enterprises.EnterpriseIndex(act.Connection)).Run(1, "town", "海门镇", null));
        using (Microsoft.Data.Sqlite.SqliteCommand command = office.Workplace.Connection.CreateCommand())
        {
            command.CommandText = $"DROP TRIGGER enterprise_attribute_no_update; UPDATE enterprise_attribute SET value = '望海镇' WHERE id = {row}";
            command.ExecuteNonQuery();
        }

        office.At(new SettingsScreen(office.Workplace)).Press("Down", "Enter").Sees("校验未通过", "西澜锚船舶设备股份有限公司 镇街 ", "周敏 2026-11-22", "改企业属性");
    }

    [Fact]
    public void How_to_restore_names_what_was_done_after_the_copy()
    {
        using AnOffice office = new("陈立");
        Hands hands = office.At(new BackupsScreen(office.Workplace)).Press("F4").Sees("已备份并核对").Press("/").Type("手工").Press("Enter", "Enter", "End").Sees("之后没有别的操作").Press("Enter");
        Operators.Disable(office.Workplace.Session, "见习");
        hands.Press("Enter", "End").Sees("要丢掉后来的 1 条操作", "陈立", "停用操作员", "见习");
    }

    [Fact]
    public void A_backup_is_made_listed_and_how_to_restore_it_is_said()
    {
        using AnOffice office = new();
        int before = BackupShelf.List(office.Path).Count;
        Hands hands = office.At(new BackupsScreen(office.Workplace)).Press("F4").Sees("已备份并核对").Press("/").Type("手工").Press("Enter").Sees("1 / ");

        Assert.Equal(before + 1, BackupShelf.List(office.Path).Count);
        CountyToolkit.Audit.AuditEntry act = new CountyToolkit.Audit.AuditStore(office.Workplace.Connection).Find(new CountyToolkit.Audit.AuditFilter(), 1).Single();
        Assert.Equal(("file.backup", "周敏"), (act.Act, act.Operator));
        Assert.Contains(Path.GetFileName(BackupShelf.List(office.Path).First(b => b.Occasion == "manual").Path), act.Detail, StringComparison.Ordinal);
        hands.Press("Enter").Sees("county restore", "--operator 周敏");
    }

    [Fact]
    public void A_backup_takes_the_place_of_the_file_only_once_its_number_is_typed_and_everyone_signs_in_again()
    {
        using AnOffice office = new("陈立");
        string backup = Backup.Make(office.Workplace.File, "manual", office.Clock);
        AuditStore Acts() => new(office.Workplace.Connection);
        (long then, string head) = (Acts().Count(), Acts().Head());
        office.Workplace.Session.Write(Right.Backup, "enterprises.set", _ => 0);
        office.Go("settings");
        Hands hands = office.At(new BackupsScreen(office.Workplace)).Press("/").Type("手工").Press("Enter", "F7").Sees("要替换：daixi.db", Path.GetFileName(backup), "丢失 1 条操作记录", $"条数 {then}：");
        hands.Press("Enter").Sees("丢失 1 条").Type("1").Press("Enter").Sees("丢失 1 条");
        Assert.Equal(then + 1, Acts().Count());
        hands.Press("Ctrl+U").Type($"{then}").Press("Enter").Sees("已恢复", "before-restore", "口令").SeesNot("备份 ›");
        Assert.Throws<OfficeError>(() => office.Workplace.Session);
        Assert.Equal((then + 1, head), (Acts().Count(), Acts().Entries().Last().Previous));
        Assert.Equal("file.restore", Acts().Entries().Last().Act);
        hands.Type(Daixi.Password).Press("Enter").Sees("今日", "管理 陈立");
    }

    [Fact]
    public void A_backup_that_will_not_do_leaves_the_file_and_whoever_is_signed_in()
    {
        using AnOffice office = new("陈立");
        string backup = Backup.Make(office.Workplace.File, "manual", office.Clock);
        long acts = new AuditStore(office.Workplace.Connection).Count();
        Hands hands = office.At(new BackupsScreen(office.Workplace)).Press("/").Type("手工").Press("Enter", "F7").Sees("要替换");
        using (FileStream file = File.OpenWrite(backup))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(new byte[65536]);
        }

        hands.Type($"{acts}").Press("Enter").Sees("没有完成").Press("Enter").Sees("备份", "陈立");
        Assert.Equal(acts, new AuditStore(office.Workplace.Connection).Count());
        Assert.DoesNotContain(BackupShelf.List(office.Path), b => b.Occasion == "before-restore");
        office.Workplace.Session.Demand(Right.Restore);
    }

    [Fact]
    public void A_backup_stopped_with_esc_leaves_no_file_and_says_so()
    {
        using AnOffice office = new();
        string[] before = Directory.GetFiles(BackupShelf.Folder(office.Path));
        office.At(new BackupsScreen(office.Workplace));
        office.Hands.Application.Background = work =>
        {
            office.Hands.Application.Top!.Handle(new KeyEvent(Key.Escape));
            work();
        };
        office.Hands.Press("F4").Sees("已停止，没有写入");
        Assert.Equal(before, Directory.GetFiles(BackupShelf.Folder(office.Path)));
        Assert.Empty(office.Workplace.TypedSoFar);
    }

    [Fact]
    public void The_record_of_acts_is_read_by_whoever_may_look_and_found_by_typing()
    {
        using (AnOffice looking = new("见习"))
        {
            looking.At(new SettingsScreen(looking.Workplace)).Press("Down", "Down", "Down", "Enter").Sees("设置 › 操作记录", "提交测算审核");
        }

        using AnOffice office = new("王芳");
        Hands hands = office.At(new AuditScreen(office.Workplace)).Press("/").Type("awards.submit").Press("Enter").Sees("1 / ", "周敏");
        hands.Press("Enter").Sees("awards.submit", "提交测算审核", "审批单 2");
    }

    [Fact]
    public void What_was_typed_so_far_is_shown_and_saved_once()
    {
        using AnOffice office = new();
        Hands hands = office.At(new TypedScreen(office.Workplace)).Sees("还没有写入过").Press("F4").Sees("还没有写入过");
        office.Workplace.Typed("awards submit 3");

        string path = Path.Combine(office.Folder, "命令-2026-11-22.txt");
        hands.Press("F5").Sees("county awards submit 3 --operator 周敏").Press("F4", "Enter").Sees("已存到");
        Assert.Equal("county awards submit 3 --operator 周敏\n", File.ReadAllText(path));
        hands.Press("F4", "Enter").Sees("已存在，没有覆盖");
    }

    [Fact]
    public void About_names_the_file_and_the_head_of_its_chain()
    {
        using AnOffice office = new();
        string head = new CountyToolkit.Audit.AuditStore(office.Workplace.Connection).Head();

        Hands hands = office.At(new AboutScreen(office.Workplace)).Sees(head, "daixi.db", "岱西县经济和信息化局", "结构版本");
        Assert.DoesNotMatch(@"\d\d-\d\dT\d\d:", hands.Picture);
        Assert.Matches(@"最近一条 \d{4}-\d\d-\d\d \d\d:\d\d", hands.Picture);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_looked_at_proven_and_copied_but_nothing_is_changed()
    {
        using AnOffice office = new("陈立");
        using CountyFile file = CountyFile.Open(office.Path, office.Clock, readOnly: true);
        Hands hands = new();
        using CountyToolkit.Terminal.Screens.Workplace workplace = CountyToolkit.Terminal.Screens.OpenScreens.Over(hands.Application, office.Workplace.Surroundings, Language.Chinese, file);
        workplace.Session = SignIn.Run(file, office.Clock, "陈立", Daixi.Password);
        hands.Application.Push(new OperatorsScreen(workplace));

        hands.Sees("[只读]").Press("F4").Sees("只读方式打开").Press("F7").Sees("只读方式打开");
    }

    [Fact]
    public void The_language_is_changed_at_the_screens_and_back()
    {
        using AnOffice office = new();
        Hands hands = office.Go("settings").Sees("语言(English)").Press("Ctrl+P").Type("english").Press("Enter").Sees("English now").SeesNot("今日");
        Assert.Single(office.Hands.Application.Screens);
        hands.Press("Ctrl+P").Type("chinese").Press("Enter").Sees("现在是中文", "今日");
        Assert.Equal("周敏", office.Workplace.Person!.Name);
    }

    [Fact]
    public void In_english_the_settings_read_english()
    {
        using AnOffice office = new("陈立", language: Language.English);
        office.At(new SettingsScreen(office.Workplace)).Sees("Operators", "Verify the file").Press("Enter").Sees("administrator", "enabled").Press("F4").Sees("New password", "Once more");
    }
}
