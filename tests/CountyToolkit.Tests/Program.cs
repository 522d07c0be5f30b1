using CountyToolkit.Tests.Crash;

// The runner loads this assembly by itself; started as a program it is the child of a crash test.
return CrashWriter.Run(args);
