namespace CountyToolkit.Rules.Expressions;

/// <summary>Sorts of words in an expression.</summary>
internal enum TokenKind
{
    /// <summary>A number, with its unit.</summary>
    Number,

    /// <summary>A code, a label or the name of a function.</summary>
    Name,

    /// <summary>One of <c>+ - * / ( ) [ ] ,</c>.</summary>
    Sign,

    /// <summary><c>@</c> with what follows it: <c>Q</c> or a period.</summary>
    At,

    /// <summary>The end of the text.</summary>
    End,
}
