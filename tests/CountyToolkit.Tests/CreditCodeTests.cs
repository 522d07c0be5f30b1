namespace CountyToolkit.Tests;

public class CreditCodeTests
{
    private static readonly string Right = InventedCode.Number(1);

    [Fact]
    public void The_sample_of_the_standard_passes_both_checks()
    {
        Assert.True(CreditCode.TryParse("91350100M000100Y43", out CreditCode? code));
        Assert.Equal("M000100Y4", code.OrganisationCode);
    }

    [Fact]
    public void Every_single_slip_is_caught()
    {
        for (int i = 0; i < Right.Length; i++)
        {
            foreach (char c in CreditCode.Alphabet.Where(c => c != Right[i]))
            {
                Assert.False(CreditCode.TryParse(Right[..i] + c + Right[(i + 1)..], out _));
            }
        }
    }

    [Fact]
    public void Width_case_and_blanks_are_folded_and_nothing_else()
    {
        string wide = string.Concat(Right.Select(c => (char)(c + 0xFEE0)));
        Assert.Equal(Right, CreditCodeReading.Of(wide).Code?.Text);
        Assert.Equal(Right, CreditCodeReading.Of("\u3000" + Right.ToLowerInvariant() + "\t ").Code?.Text);
        Assert.Equal(Right, CreditCodeReading.Of("=\"" + Right + "\"").Code?.Text);
        Assert.Equal(Right, CreditCodeReading.Of(Right.Insert(8, " ")).Code?.Text);
    }

    [Fact]
    public void An_individual_business_is_known_by_its_head()
    {
        Assert.True(CreditCode.Parse(InventedCode.Make("92330900", "MA900002")).IsIndividualBusiness);
        Assert.False(CreditCode.Parse(Right).IsIndividualBusiness);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "", "code.empty" },
        { "9.13309E+17", "code.scientific" },
        { Right[..17], "code.length-short" },
        { Right.Substring(8, 9), "code.organisation-only" },
        { Right.Substring(8, 8) + "-" + Right[16], "code.organisation-only" },
        { Right.Substring(8, 8) + (Right[16] == '1' ? '2' : '1'), "code.organisation-wrong" },
        { "330900123456789", "code.registration-number" },
        { Right + "、" + InventedCode.Number(2), "code.several" },
        { Right + " " + InventedCode.Number(2), "code.several" },
        { Right + "(1/1)", "code.tail-proposal" },
        { Right + "（副本1）", "code.tail-proposal" },
        { Right[..17] + Other(Right[17]) + "(1/1)", "code.tail" },
        { Right[..4] + "?" + Right[5..], "code.characters" },
        { Right[..17] + Other(Right[17]), "code.check-last" },
        { Right[..9] + Other(Right[9]) + Right[10..], "code.check-both" },
        { "330903199001011234", "code.identity-card" },
        { "330903900101123", "code.identity-card" },
        { "张三330903199001011234", "code.identity-card" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_sort_of_wrong_code_has_its_own_message(string written, string fault)
    {
        CreditCodeReading reading = CreditCodeReading.Of(written);
        Assert.Null(reading.Code);
        Assert.Equal(fault, reading.Fault);
        Assert.True(Messages.Has(fault) && Messages.Has(fault + ".do"), fault);
    }

    [Fact]
    public void What_is_wrong_is_said_with_length_and_place()
    {
        string Reason(string written) => CreditCodeReading.Of(written).Reason(Language.Chinese);
        Assert.Equal("代码只有17位，应为18位", Reason(Right[..17]));
        Assert.Equal("代码有19位，应为18位", Reason(Right + "1"));
        Assert.Equal("代码不用的字母 O(3)（括号里是第几位）", Reason(Right[..2] + "o" + Right[3..]));
        Assert.Equal("代码里有字母和数字以外的内容 ?(5)", Reason(Right[..4] + "？" + Right[5..]));
        Assert.Equal("代码末位校验不通过", Reason(Right[..17] + Other(Right[17])));
        Assert.Equal("", Reason(string.Concat(Right.ToLowerInvariant().Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '\uFF10') : c))));
    }

    [Fact]
    public void An_identity_number_is_never_shown_in_full()
    {
        CreditCodeReading reading = CreditCodeReading.Of("330903199001011234");
        Assert.Equal("330*************34", reading.Shown);
        Assert.DoesNotContain("19900101", reading.ToError("x").Sentence(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lookalike_is_proposed_only_when_both_checks_then_hold()
    {
        string zero = Right.IndexOf('0', StringComparison.Ordinal) is int at ? Right[..at] + "O" + Right[(at + 1)..] : "";
        CreditCodeReading reading = CreditCodeReading.Of(zero);
        Assert.Equal("code.letters-proposal", reading.Fault);
        Assert.Equal(Right, reading.Proposal?.Text);

        string two = zero[..17] + Other(zero[17]);
        Assert.Equal("code.letters", CreditCodeReading.Of(two).Fault);
        Assert.Null(CreditCodeReading.Of(two).Proposal);
    }

    [Fact]
    public void A_doubled_character_is_proposed_away()
    {
        CreditCodeReading reading = CreditCodeReading.Of(Right.Insert(4, Right[4].ToString()));
        Assert.Equal("code.length-long-proposal", reading.Fault);
        Assert.Equal(Right, reading.Proposal?.Text);
    }

    [Fact]
    public void Names_meet_whatever_their_width_brackets_and_blanks()
    {
        Assert.Equal(NameKey.Of("岱山（海天）机械ＡＢ有限公司"), NameKey.Of(" 岱山(海天) 机械ab有限公司"));
        Assert.Equal(NameKey.Of("⾼⻓⼯业"), NameKey.Of("高长工业"));
        Assert.NotEqual(NameKey.Of("海天机械有限公司"), NameKey.Of("海天机械股份有限公司"));
    }

    private static char Other(char c) => c == '1' ? '2' : '1';
}
