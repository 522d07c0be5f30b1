using CountyToolkit.Audit;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CountyToolkit.People;

/// <summary>Operators, their standing, their password hashes, and the sign-ins that failed.</summary>
public sealed class OperatorStore(SqliteConnection db)
{
    /// <summary>Code of the audit entry a failed sign-in leaves; its detail names the operator.</summary>
    internal const string Refused = "people.sign-in-refused";

    // LEFT JOIN: inside the act that adds an operator its audit entry does not stand yet.
    private const string Select = """
        SELECT o.id AS Id, o.name AS Name, s.role AS RoleCode, s.enabled AS Enabled, a.at AS Since
        FROM operator o
        JOIN operator_state s ON s.id = (SELECT MAX(id) FROM operator_state WHERE operator_id = o.id)
        LEFT JOIN audit a ON a.id = s.act_id
        """;

    private const string InsertPassword = """
        INSERT INTO operator_password (act_id, operator_id, salt, iterations, hash)
        VALUES (@ActId, @OperatorId, @Salt, @Iterations, @Hash)
        """;

    private const string SelectPassword = """
        SELECT salt AS Salt, iterations AS Iterations, hash AS Hash FROM operator_password
        WHERE operator_id IS @operatorId ORDER BY id DESC LIMIT 1
        """;

    // Acts by the operator and failed sign-ins in the name, newest first; the window keeps the look-back short.
    private const string SelectRecent = """
        SELECT act AS Act FROM audit
        WHERE id > (SELECT MAX(id) FROM audit) - 500 AND at >= @since
          AND ((act = @refused AND json_extract(detail, '$.operator') = @name) OR operator = @name)
        ORDER BY id DESC
        """;

    /// <summary>Every operator ever, in the order they were added.</summary>
    public IReadOnlyList<Operator> All() => [.. db.Query<Operator>(Select + " ORDER BY o.id")];

    /// <summary>The operator of this name, or null.</summary>
    public Operator? Find(string name) => db.QueryFirstOrDefault<Operator>(Select + " WHERE o.name = @name", new { name });

    /// <summary>The operator of this row.</summary>
    public Operator Get(long id) => db.QueryFirst<Operator>(Select + " WHERE o.id = @id", new { id });

    internal long Add(Act act, string name) =>
        db.ExecuteScalar<long>("INSERT INTO operator (act_id, name) VALUES (@Id, @name) RETURNING id", new { act.Id, name });

    internal void SetState(Act act, long operatorId, Role role, bool enabled) => db.Execute(
        "INSERT INTO operator_state (act_id, operator_id, role, enabled) VALUES (@Id, @operatorId, @role, @enabled)",
        new { act.Id, operatorId, role = RoleName.Code(role), enabled });

    /// <summary>Keeps a password; <paramref name="operatorId"/> null = the office's recovery code.</summary>
    internal void SetPassword(Act act, long? operatorId, PasswordHash password) => db.Execute(
        InsertPassword,
        new { ActId = act.Id, OperatorId = operatorId, password.Salt, password.Iterations, password.Hash });

    internal PasswordHash? Password(long? operatorId) => db.QueryFirstOrDefault<PasswordHash>(SelectPassword, new { operatorId });

    /// <summary>How many sign-ins in this name failed in a row since the given instant.</summary>
    internal int FailuresSince(string name, DateTimeOffset since) => db
        .Query<string>(SelectRecent, new { name, since = Instant.Text(since), refused = Refused })
        .TakeWhile(act => act == Refused).Count();
}
