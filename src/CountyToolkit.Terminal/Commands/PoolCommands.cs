using System.CommandLine;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.People;
using CountyToolkit.Pools;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county pools</c>: who stands in which 培育库, 入库 and 出库.</summary>
internal static class PoolCommands
{
    private static readonly Argument<string> Pool = Verb.Argument<string>("POOL");
    private static readonly Argument<string> Firm = Verb.Argument<string>("ENTERPRISE");
    private static readonly Option<string?> On = Verb.Option<string?>("--date", "D");
    private static readonly Option<string?> Reason = Verb.Option<string?>("--reason", "TEXT");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "NUMBER");

    public static Command Build() => Verb.Noun(
        "pools",
        Verb.Of("pools", "list", List, On),
        Verb.Of("pools", "members", Members, Pool, On),
        Verb.Of("pools", "admit", Admit, Pool, Firm, On, Reason, Document),
        Verb.Of("pools", "remove", Remove, Pool, Firm, On, Reason, Document));

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, file.Path);
        ILookup<string, PoolEntry> members = new PoolStore(file.Connection).Members(call.Date(On)).ToLookup(e => e.Pool, StringComparer.Ordinal);
        call.Output.List(
            [.. catalogue.Pools.Select(p => new JsonObject { ["pool"] = p.Code, ["label"] = p.Label, ["members"] = members[p.Code].Count() })],
            "pool",
            "label",
            "members");
        return ExitCode.Done;
    });

    private static ExitCode Members(Invocation call) => SignedIn.Read(call, file =>
    {
        DateOnly on = call.Date(On);
        PoolRung pool = KnownCode.Pool(ScriptFolders.Catalogue(call.Surroundings, file.Path), call.Need(Pool), null);
        Dictionary<long, Enterprise> register = new EnterpriseStore(file.Connection).All(on).ToDictionary(e => e.Id);
        call.Output.List(
            [.. new PoolStore(file.Connection).Members(on, pool.Code).Where(e => register.ContainsKey(e.EnterpriseId)).Select(e => Row(register[e.EnterpriseId], e))],
            "creditCode",
            "name",
            "town",
            "admittedOn",
            "reason",
            "document");
        return ExitCode.Done;
    });

    private static JsonObject Row(Enterprise firm, PoolEntry entry) => new()
    {
        ["enterprise"] = firm.Id,
        ["creditCode"] = firm.Code,
        ["name"] = firm.Name,
        ["town"] = firm[Profile.Town],
        ["pool"] = entry.Pool,
        ["admittedOn"] = IsoDate.Text(entry.OnDate),
        ["reason"] = entry.Reason,
        ["document"] = entry.Document,
        ["endedOn"] = firm.EndedOn is DateOnly end ? IsoDate.Text(end) : null,
    };

    private static ExitCode Admit(Invocation call) => Write(call, "pool.admit", "pools.admitted", (act, catalogue, index, pool, firm) =>
        new AdmitToPool(act, catalogue, index).Run(pool, firm, call.Date(On), call.Get(Reason), call.Get(Document)));

    private static ExitCode Remove(Invocation call) => Write(call, "pool.remove", "pools.removed", (act, catalogue, index, pool, firm) =>
        new RemoveFromPool(act, catalogue, index).Run(pool, firm, call.Date(On), call.Get(Reason) ?? "", call.Get(Document)));

    private static ExitCode Write(Invocation call, string act, string sentence, Func<Act, Catalogue, EnterpriseIndex, string, long, long> work) =>
        SignedIn.Run(call, session =>
        {
            Catalogue catalogue = ScriptFolders.Catalogue(call.Surroundings, session.File.Path);
            EnterpriseIndex index = new(session.File.Connection);
            PoolRung pool = KnownCode.Pool(catalogue, call.Need(Pool), null);
            long firm = index.Resolve(call.Need(Firm));
            long entry = session.Write(Right.EditRegister, act, running => work(running, catalogue, index, pool.Code, firm));
            JsonObject answer = new()
            {
                ["entry"] = entry,
                ["pool"] = pool.Code,
                ["enterprise"] = firm,
                ["creditCode"] = index.CodeOf(firm),
                ["name"] = index.NameOf(firm),
                ["on"] = IsoDate.Text(call.Date(On)),
            };
            call.Output.Answer(answer, () => call.Output.Say(sentence, index.NameOf(firm), pool.Label, IsoDate.Text(call.Date(On))));
            return ExitCode.Done;
        });
}
