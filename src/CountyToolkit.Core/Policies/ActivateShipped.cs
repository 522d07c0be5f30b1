using System.Text.Json.Nodes;
using CountyToolkit.People;
using CountyToolkit.Rules.Bundles;

namespace CountyToolkit.Policies;

/// <summary>
/// What a new office starts with: every shipped policy document, in one recorded act, except the example an office is
/// meant to copy. Every later version goes through <see cref="ProposeBundle"/> and a second person.
/// </summary>
public static class ActivateShipped
{
    /// <summary>The example that is never activated by itself.</summary>
    public const string Example = "county-awards";

    /// <summary>Stores and activates; answers the policy ids.</summary>
    public static IReadOnlyList<string> Run(Session session, ScriptLibrary shipped)
    {
        string[] policies = [.. shipped.Policies.Where(p => p != Example)];
        session.Write(Right.ManageOperators, "policies.found", act =>
        {
            JsonObject hashes = [];
            foreach (Bundle bundle in policies.Select(shipped.Bundle))
            {
                PolicyStore.SetState(act, PolicyStore.Add(act, bundle, "shipped"), "active", approval: null);
                hashes[bundle.PolicyId] = bundle.Hash;
            }

            act.Detail["bundles"] = hashes;
        });
        return policies;
    }
}
