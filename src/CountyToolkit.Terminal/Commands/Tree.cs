using System.CommandLine;
using CountyToolkit.Terminal.Frame;
using CountyToolkit.Terminal.Screens;

namespace CountyToolkit.Terminal.Commands;

/// <summary>Every command of the program, in the order help shows them.</summary>
internal static class Tree
{
    // The commands share their option objects, and making two trees at once would tangle them.
    private static readonly Lock Building = new();

    /// <summary>The whole command line.</summary>
    public static RootCommand Build()
    {
        lock (Building)
        {
            return Built();
        }
    }

    private static RootCommand Built()
    {
        RootCommand root = new(Messages.Text(CountyProgram.LanguageOfHelp, "cmd.root"));
        foreach (Option option in GlobalOptions.All)
        {
            option.Description = Messages.Text(CountyProgram.LanguageOfHelp, "opt." + option.Name.TrimStart('-'));
            root.Options.Add(option);
        }

        foreach (Command command in Nouns())
        {
            root.Subcommands.Add(command);
        }

        CommandHelp.Into(root, CountyProgram.LanguageOfHelp);
        root.SetAction(parsed => (int)new Invocation(parsed, CountyProgram.Current).Run(RunScreens.Run));
        return root;
    }

    private static IEnumerable<Command> Nouns() =>
    [
        ImportCommands.BuildImport(),
        ImportCommands.BuildImports(),
        HelpCommand.Build(),
        TodayCommand.Build(),
        InitCommand.Build(),
        OperatorCommands.Build(),
        ApprovalCommands.Build(),
        EnterpriseCommands.Build(),
        IndicatorCommands.Build(),
        TitleCommands.Build(),
        CredentialCommands.Build(),
        IncidentCommands.Build(),
        ListCommands.Build(),
        GradeCommands.Build(),
        InquiryCommands.Build(),
        JudgementCommands.Build(),
        LedgerCommands.Build(),
        AwardCommands.Build(),
        PoolCommands.Build(),
        ReturnCommands.Build(),
        CheckCommand.Build(),
        GapCommand.Build(),
        RuleCommands.Build(),
        FigureCommands.Build(),
        ProgrammeCommands.Build(),
        PolicyCommands.Build(),
        DemoCommand.Build(),
        VerifyCommand.Build(),
        AuditCommands.Build(),
        BackupCommand.Build(),
        RestoreCommand.Build(),
    ];
}
