using System.Security.Cryptography;

namespace CountyToolkit.People;

/// <summary>
/// A password or recovery code as it is kept: PBKDF2-HMAC-SHA256 over its UTF-8 bytes with a salt of its own.
/// The number of rounds is stored with it, so that it can be raised later without asking anyone for a new password.
/// </summary>
internal sealed record PasswordHash
{
    /// <summary>Rounds of a new hash.</summary>
    public const int Rounds = 210_000;

    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Stored against a name that does not exist, so that a wrong name costs as long as a wrong password.</summary>
    public static PasswordHash Nobody { get; } = new() { Salt = new byte[SaltBytes], Iterations = Rounds, Hash = new byte[HashBytes] };

    public byte[] Salt { get; init; } = [];

    public long Iterations { get; init; }

    public byte[] Hash { get; init; } = [];

    public static PasswordHash Of(string secret)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PasswordHash { Salt = salt, Iterations = Rounds, Hash = Derive(secret, salt, Rounds) };
    }

    /// <summary>Compares in constant time.</summary>
    public bool Matches(string secret) => CryptographicOperations.FixedTimeEquals(Derive(secret, Salt, (int)Iterations), Hash);

    private static byte[] Derive(string secret, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, rounds, HashAlgorithmName.SHA256, HashBytes);
}
