using Microsoft.Data.Sqlite;

namespace CountyToolkit.Audit;

/// <summary>One thing <see cref="VerifyFile"/> checks. Folders further on hand in theirs: approvals, award runs replayed.</summary>
/// <param name="db">The file, not to be written.</param>
public delegate IEnumerable<Problem> FileCheck(SqliteConnection db);
