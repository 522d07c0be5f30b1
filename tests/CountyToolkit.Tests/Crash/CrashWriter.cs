using System.Globalization;
using CountyToolkit.Audit;
using CountyToolkit.Storage;
using Dapper;

namespace CountyToolkit.Tests.Crash;

/// <summary>The child: writes acts until it is killed and says after each commit which one stands. Now and then a backup.</summary>
internal static class CrashWriter
{
    public const string Verb = "crash-writer";

    public static int Run(string[] args)
    {
        if (args is not [Verb, string path, string seed])
        {
            return 2;
        }

        Random random = new(int.Parse(seed, CultureInfo.InvariantCulture));
        using CountyFile file = CountyFile.Open(path, TimeProvider.System);
        for (int n = 1; ; n++)
        {
            long id = Act.Run(file, TimeProvider.System, Actor.ThisMachine, "crash", act =>
            {
                Rows(act, random);
                return act.Id;
            });
            Console.WriteLine($"{id} {new AuditStore(file.Connection).Head()}");
            Console.Out.Flush();
            if (n % 10 == 0)
            {
                Backup.Make(file, "crash", TimeProvider.System);
            }
        }
    }

    private static void Rows(Act act, Random random)
    {
        int rows = random.Next(1, 60);
        for (int row = 0; row < rows; row++)
        {
            byte[] bytes = new byte[random.Next(10, 900)];
            random.NextBytes(bytes);
            BlobStore.Put(act, bytes);
        }

        act.Connection.Execute("INSERT INTO office (act_id, name, region) VALUES (@Id, '岱西', '330999')", act);
    }
}
