using CountyToolkit.Tests.Crash;
using CountyToolkit.Tests.EndToEnd;

// The runner loads this assembly by itself; started as a program it is the child of a test that crashes it.
return args is [CrashScreen.Verb] ? CrashScreen.Run() : CrashWriter.Run(args);
