namespace CountyToolkit.Rules.Bundles;

/// <summary>What a document says of another.</summary>
/// <param name="Kind"><c>implements</c>, <c>basis</c>, <c>repeals</c> or <c>cites</c>.</param>
/// <param name="Number">Number of the other document, as written.</param>
/// <param name="On">Day it takes effect; null = that of the document itself.</param>
public sealed record DocumentRelation(string Kind, string Number, DateOnly? On);
