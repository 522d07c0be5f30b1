using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CountyToolkit.Storage;

/// <summary>
/// SHA-256 over the rows of a table between two ids, in id order. Each cell is written as a letter for its stored type
/// (n null, i integer, r real, t text, b blob), its length in bytes, a colon and the bytes; each row ends with a line
/// feed. Bytes are taken as they lie in the file, so that a text that is no UTF-8 or goes on after a NUL shows.
/// The form is part of the file format: changing it would fail every file ever written.
/// </summary>
public static class RowDigest
{
    /// <summary>The digest of rows <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static string Of(SqliteConnection db, string table, long first, long last)
    {
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE rowid BETWEEN $first AND $last ORDER BY rowid";
        command.Parameters.AddWithValue("$first", first);
        command.Parameters.AddWithValue("$last", last);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            Append(hash, reader.Handle!, 0, reader.FieldCount);
        }

        return Text(hash);
    }

    /// <summary>
    /// The digests of many ranges of one table in one pass over it. Ranges are in order and do not overlap; the ids of
    /// rows in none of them come out in <paramref name="strays"/>.
    /// </summary>
    internal static List<string> Of(SqliteConnection db, string table, IReadOnlyList<(long First, long Last)> ranges, out List<long> strays)
    {
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = $"SELECT rowid, * FROM {table} ORDER BY rowid";
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> digests = new(ranges.Count);
        strays = [];
        while (reader.Read())
        {
            long id = raw.sqlite3_column_int64(reader.Handle!, 0);
            while (digests.Count < ranges.Count && id > ranges[digests.Count].Last)
            {
                digests.Add(Text(hash));
            }

            if (digests.Count < ranges.Count && id >= ranges[digests.Count].First)
            {
                Append(hash, reader.Handle!, 1, reader.FieldCount);
            }
            else
            {
                strays.Add(id);
            }
        }

        while (digests.Count < ranges.Count)
        {
            digests.Add(Text(hash));
        }

        return digests;
    }

    private static string Text(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    private static void Append(IncrementalHash hash, sqlite3_stmt row, int from, int to)
    {
        Span<byte> head = stackalloc byte[24];
        Span<byte> figures = stackalloc byte[20];
        for (int column = from; column < to; column++)
        {
            int type = raw.sqlite3_column_type(row, column);
            if (type == raw.SQLITE_INTEGER)
            {
                raw.sqlite3_column_int64(row, column).TryFormat(figures, out int length, default, CultureInfo.InvariantCulture);
                Append(hash, head, 'i', figures[..length]);
            }
            else
            {
                Append(hash, head, Letter(type), type == raw.SQLITE_NULL ? default : raw.sqlite3_column_blob(row, column));
            }
        }

        hash.AppendData("\n"u8);
    }

    private static char Letter(int type) => type switch
    {
        raw.SQLITE_TEXT => 't',
        raw.SQLITE_BLOB => 'b',
        raw.SQLITE_FLOAT => 'r',
        _ => 'n',
    };

    private static void Append(IncrementalHash hash, Span<byte> head, char kind, ReadOnlySpan<byte> bytes)
    {
        head[0] = (byte)kind;
        bytes.Length.TryFormat(head[1..], out int length, default, CultureInfo.InvariantCulture);
        head[length + 1] = (byte)':';
        hash.AppendData(head[..(length + 2)]);
        hash.AppendData(bytes);
    }
}
