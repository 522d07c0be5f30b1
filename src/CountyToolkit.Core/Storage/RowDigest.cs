using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.Storage;

/// <summary>
/// SHA-256 over the rows of a table between two ids, in id order. Each cell is written as a letter for its stored type
/// (n null, i integer, t text, b blob), its length in bytes, a colon and the bytes; each row ends with a line feed.
/// The form is part of the file format: changing it would fail every file ever written.
/// </summary>
public static class RowDigest
{
    /// <summary>The digest of rows <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static string Of(SqliteConnection db, string table, long first, long last)
    {
        using SqliteCommand command = db.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} WHERE id BETWEEN $first AND $last ORDER BY id";
        command.Parameters.AddWithValue("$first", first);
        command.Parameters.AddWithValue("$last", last);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ArrayBufferWriter<byte> row = new(512);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (int column = 0; column < reader.FieldCount; column++)
            {
                Append(row, reader.GetValue(column));
            }

            row.Write("\n"u8);
            hash.AppendData(row.WrittenSpan);
            row.ResetWrittenCount();
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(ArrayBufferWriter<byte> row, object cell)
    {
        switch (cell)
        {
            case long whole:
                Span<byte> digits = stackalloc byte[20];
                Utf8Formatter.TryFormat(whole, digits, out int length);
                Head(row, 'i', length);
                row.Write(digits[..length]);
                break;
            case string text:
                int bytes = Encoding.UTF8.GetByteCount(text);
                Head(row, 't', bytes);
                Encoding.UTF8.GetBytes(text, row.GetSpan(bytes));
                row.Advance(bytes);
                break;
            case byte[] blob:
                Head(row, 'b', blob.Length);
                row.Write(blob);
                break;
            default:
                Head(row, 'n', 0);
                break;
        }
    }

    private static void Head(ArrayBufferWriter<byte> row, char kind, int length)
    {
        Span<byte> span = row.GetSpan(16);
        span[0] = (byte)kind;
        Utf8Formatter.TryFormat(length, span[1..], out int digits);
        span[digits + 1] = (byte)':';
        row.Advance(digits + 2);
    }
}
