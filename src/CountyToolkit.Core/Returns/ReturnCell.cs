namespace CountyToolkit.Returns;

/// <summary>One cell of a filled form: blank, words, a number or a day. A blank is a blank and never 0.</summary>
public readonly record struct ReturnCell
{
    private ReturnCell(string? text, Exact? number, DateOnly? day)
    {
        Text = text;
        Number = number;
        Day = day;
    }

    /// <summary>Nothing known.</summary>
    public static ReturnCell Blank { get; }

    /// <summary>Words, or null.</summary>
    public string? Text { get; }

    /// <summary>A number in the unit of its column, every place kept; or null.</summary>
    public Exact? Number { get; }

    /// <summary>A day, or null.</summary>
    public DateOnly? Day { get; }

    /// <summary>Holds nothing.</summary>
    public bool IsBlank => Text is null && Number is null && Day is null;

    /// <summary>A cell of words; empty words are a blank.</summary>
    public static ReturnCell Of(string text) => text.Length == 0 ? Blank : new ReturnCell(text, null, null);

    /// <summary>A cell with a number.</summary>
    public static ReturnCell Of(Exact number) => new(null, number, null);

    /// <summary>A cell with a day.</summary>
    public static ReturnCell Of(DateOnly day) => new(null, null, day);
}
