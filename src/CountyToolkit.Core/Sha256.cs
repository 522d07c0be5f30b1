using System.Security.Cryptography;
using System.Text;

namespace CountyToolkit;

/// <summary>SHA-256 as 64 lower-case hexadecimal characters, the form every hash of the program is shown and stored in.</summary>
public static class Sha256
{
    /// <summary>Hash of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Hash of the UTF-8 bytes of a text.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>校验码: the first 8 characters, the form printed on paper.</summary>
    public static string CheckCode(string sha256) => sha256[..8];
}
