using System.Globalization;
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
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (int column = 0; column < reader.FieldCount; column++)
            {
                Append(hash, reader.GetValue(column));
            }

            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, object cell)
    {
        (char kind, byte[] bytes) = cell switch
        {
            long whole => ('i', Encoding.ASCII.GetBytes(whole.ToString(CultureInfo.InvariantCulture))),
            string text => ('t', Encoding.UTF8.GetBytes(text)),
            byte[] blob => ('b', blob),
            _ => ('n', Array.Empty<byte>()),
        };
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}{bytes.Length}:")));
        hash.AppendData(bytes);
    }
}
