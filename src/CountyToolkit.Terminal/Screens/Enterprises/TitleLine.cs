namespace CountyToolkit.Terminal.Screens.Enterprises;

/// <summary>One event of a title, a yearly update, or an admission to or leaving of a pool.</summary>
/// <param name="What">Title or pool.</param>
/// <param name="Event">What happened.</param>
/// <param name="On">The day, or the year of an update.</param>
/// <param name="Span">Days it is valid for; empty where it has none.</param>
/// <param name="Batch">批次 as published.</param>
/// <param name="Paper">Document, or the reason of a leaving.</param>
/// <param name="Note">Name as published, where it differs; paper of the row.</param>
/// <param name="Stands">Whether the title or the place in the pool stands today because of it.</param>
internal sealed record TitleLine(string What, string Event, string On, string Span, string Batch, string Paper, string Note, bool Stands)
{
    /// <summary>Row of the title's event; null for all else.</summary>
    public long? Row { get; init; }
}
