namespace CountyToolkit.Rules.Expressions;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What sort of word.</param>
/// <param name="Text">As written; for a number its digits.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Unit">For a number: the unit written right after it; empty when there is none.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Column, string Unit = "");
