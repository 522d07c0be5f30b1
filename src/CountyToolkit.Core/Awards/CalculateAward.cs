using CountyToolkit.Awards.Steps;
using CountyToolkit.Rules;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Awards;

/// <summary>
/// Takes the lines of a verdict through the declared steps. The standing of the document comes first: a line whose claim
/// arose while the document was not in force pays 0 and says why. Everything is exact until the step <c>round</c>.
/// </summary>
internal static class CalculateAward
{
    /// <summary>One enterprise alone; the pot, which needs the run, is passed untouched.</summary>
    public static AwardResult Alone(AwardTerms terms, AwardInput input)
    {
        AwardSheet sheet = Begin(terms, input);
        Continue(sheet, terms.Programme.Steps);
        return Finish(sheet);
    }

    /// <summary>The sheet with everything before the declared steps done.</summary>
    public static AwardSheet Begin(AwardTerms terms, AwardInput input)
    {
        AwardSheet sheet = new(terms, input);
        if (sheet.Lines.Count == 0)
        {
            return sheet;
        }

        foreach (AwardLine line in sheet.Lines.Where(l => l.Computed is null))
        {
            sheet.Lacks(line);
        }

        if (input.Ledger is null && terms.Programme.Steps.Any(s => s.ReadsLedger))
        {
            sheet.Lacks("list", "ledger");
        }

        OnlyPolicyYear(sheet);
        OnlyInForce(sheet);
        return sheet;
    }

    /// <summary>Applies steps in order, as long as nothing is missing.</summary>
    public static void Continue(AwardSheet sheet, IEnumerable<AwardStep> steps)
    {
        foreach (AwardStep step in steps)
        {
            if (sheet.Lines.Count > 0 && sheet.Computes)
            {
                step.Apply(sheet);
            }
        }
    }

    /// <summary>Closes the lines: what is granted, when it is paid, who bears it.</summary>
    public static AwardResult Finish(AwardSheet sheet)
    {
        bool granted = sheet.Computes && sheet.Input.Outcome is (Outcome.Met or Outcome.Unmet or Outcome.NotApplicable);
        if (sheet.Computes)
        {
            sheet.Record("round", null, null, reasons => RoundOff.ToFen(sheet, reasons));
        }

        IReadOnlyList<GrantedLine> lines = sheet.Computes ? [.. sheet.Lines.Select(GrantedLine.Close)] : [];
        Exact total = lines.Aggregate(Exact.Zero, (sum, l) => sum + l.Amount.InYuan);
        return new AwardResult
        {
            Code = sheet.Input.Code,
            Outcome = sheet.Input.Outcome,
            Lines = lines,
            Steps = sheet.Computes ? sheet.Trace : [],
            Granted = granted ? total : null,
            Instalments = granted ? Instalment.Of(sheet.Lines, sheet.Terms.Year) : [],
            Shares = granted && sheet.Shared is { } shared && total.Sign > 0 ? shared.Split(total, sheet.Unit) : [],
            Missing = sheet.Missing,
        };
    }

    private static void OnlyPolicyYear(AwardSheet sheet)
    {
        if (!sheet.Terms.Programme.ByTitleYear)
        {
            return;
        }

        sheet.Record("policy-year", null, null, reasons =>
        {
            foreach (AwardLine line in sheet.Lines.Where(l => l.TitleOn is { } on && on.Year != sheet.Terms.Year))
            {
                reasons.Add(new Because("award.because.other-year", line.Name, IsoDate.Text(line.TitleOn!.Value)));
                line.Lower(Exact.Zero);
            }
        });
    }

    private static void OnlyInForce(AwardSheet sheet) => sheet.Record("law", null, null, reasons =>
    {
        foreach (AwardLine line in sheet.Lines)
        {
            DateOnly arose = line.TitleOn ?? sheet.Terms.SeenOn(null);
            LawStatus law = sheet.Terms.Law(arose);
            if (!law.Pays)
            {
                reasons.Add(new Because("award.because.law", line.Name, IsoDate.Text(arose), law.Status, string.Join(" ", law.Because.Select(b => b.Code))));
                line.Lower(Exact.Zero);
            }
        }
    });
}
