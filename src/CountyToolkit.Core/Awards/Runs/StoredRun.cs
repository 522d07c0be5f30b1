using CountyToolkit.Audit;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Steps;
using CountyToolkit.Policies;
using CountyToolkit.Rules;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Awards.Runs;

/// <summary>A run read back from what is stored: its document, the bundle it was computed with, its results.</summary>
internal sealed class StoredRun
{
    private readonly SqliteConnection db;

    private StoredRun(SqliteConnection db, AwardRun run, RunDocument document)
    {
        this.db = db;
        Run = run;
        Document = document;
    }

    /// <summary>The run.</summary>
    public AwardRun Run { get; }

    /// <summary>The document read.</summary>
    public RunDocument Document { get; }

    /// <summary>Reads a run.</summary>
    /// <param name="db">The file.</param>
    /// <param name="run">Its number.</param>
    /// <param name="sha256">Hash of one of its earlier documents; null = the newest.</param>
    /// <exception cref="OfficeError"><c>award.no-run</c>, <c>blob.missing</c>.</exception>
    public static StoredRun Read(SqliteConnection db, long run, string? sha256 = null)
    {
        AwardRun row = new AwardRunStore(db).Get(run);
        RunDocument document = RunDocument.Read(new BlobStore(db).Get(sha256 ?? row.Sha256));
        return new StoredRun(db, row with { Sha256 = document.Hash, Summary = CanonicalJson.Text(document.Json["totals"]) }, document);
    }

    /// <summary>Programme and bundle the run was computed with, from the stored blobs.</summary>
    public ProgrammeBundle Programme() => Bare().Under(Document.Repeals);

    /// <summary>The same, under what the documents in force today say of the end of its own.</summary>
    public ProgrammeBundle ProgrammeNow()
    {
        ProgrammeBundle bare = Bare();
        return bare.Under(new PolicyStore(db).RepealsOf(bare.Policy));
    }

    /// <summary>Results in code order, read one by one.</summary>
    public IEnumerable<ResultBlob> Results()
    {
        BlobStore blobs = new(db);
        return Document.Results.Select(r => ResultBlob.Read(blobs.Get(r.Value)));
    }

    /// <summary>Those of the results whose bytes hold others, in code order; the rest are not parsed.</summary>
    public IEnumerable<ResultBlob> Results(byte[] holding)
    {
        BlobStore blobs = new(db);
        return Document.Results.Select(r => blobs.Get(r.Value)).Where(b => b.AsSpan().IndexOf(holding) >= 0).Select(ResultBlob.Read);
    }

    /// <summary>The result of one enterprise.</summary>
    /// <exception cref="OfficeError"><c>award.not-in-run</c>, saying why when the enterprise was left out.</exception>
    public ResultBlob Result(string code)
    {
        string? sha256 = Document.Results.FirstOrDefault(r => r.Key == code).Value;
        if (sha256 is not null)
        {
            return ResultBlob.Read(new BlobStore(db).Get(sha256));
        }

        Exclusion? left = Document.Excluded.FirstOrDefault(e => e.Code == code);
        throw left is null
            ? new OfficeError(ErrorKind.BadInput, "award.not-in-run", $"{Run.Id}", code)
            : new OfficeError(ErrorKind.BadInput, "award.left-out", $"{Run.Id}", code, OfficeError.Word("awards.why." + left.Why), left.Reason ?? "");
    }

    /// <summary>The steps over the stored verdicts, once more; enterprises in <paramref name="without"/> left out.</summary>
    public RunBook Book(ProgrammeBundle programme, IReadOnlySet<string> without)
    {
        RunBook book = new(programme.Terms(Run.Year, Run.OnDate), StrictJson.Number(Document.Json["pot"]?["taken"]) ?? Exact.Zero, StrictJson.Flag(Document.Json["onlyNew"]) == true);
        foreach (ResultBlob result in Results().Where(r => !without.Contains(r.Code)))
        {
            book.Add(AwardInput.Of(result.Verdict, result.Facts, result.Held));
        }

        book.Close();
        return book;
    }

    private ProgrammeBundle Bare() =>
        ProgrammeBundle.Read(new PolicyStore(db).Read(Document.Bundle(Run.Policy)), Run.Programme.Split('/')[1]);
}
