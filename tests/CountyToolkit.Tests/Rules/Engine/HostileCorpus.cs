namespace CountyToolkit.Tests.Rules.Engine;

/// <summary>Bodies of rules that loop, recurse, fill memory or reach for what is not theirs. Each must end as a failed verdict of its own.</summary>
internal static class HostileCorpus
{
    public static readonly (string Name, string Body)[] All =
    [
        // Loops
        ("while", "while (true) { }"),
        ("do while", "do { } while (true);"),
        ("for without parts", "for (;;) ;"),
        ("for that goes back", "for (var i = 0; i < 10; i = i + 1) { i = i - 1; }"),
        ("nested loops", "var n = 0; for (var i = 0; i < 100000; i = i + 1) { for (var j = 0; j < 100000; j = j + 1) { n = n + 1; } } return n;"),
        ("counting to a sum never reached", "var x = 0; while (x !== 1) { x = x + 0.1; }"),
        ("loop in a callback", "[1].forEach(function () { while (true) { } });"),
        ("loop in a filter", "return [1].filter(function () { for (;;) { } }).length;"),
        ("loop in a reduce", "return [1, 2].reduce(function () { for (;;) { } });"),
        ("comparator that never ends", "return [2, 1].sort(function () { while (true) { } });"),
        ("list that grows while walked", "var a = [1]; for (var i = 0; i < a.length; i = i + 1) { a.push(i); }"),
        ("loop in a condition", "function on() { return true; } while (on()) { }"),
        ("loop by conditional", "function f(n) { return n > 0 ? f(n) : 0; } return f(1);"),
        ("loop in an item", "return c.item(\"1\", \"x\", function () { while (true) { } });"),

        // Recursion
        ("plain recursion", "function f() { return f(); } return f();"),
        ("growing recursion", "function f(x) { return f(x + 1) + 1; } return f(0);"),
        ("mutual recursion", "function a() { return b(); } function b() { return a(); } return a();"),
        ("recursion through forEach", "function f() { [1].forEach(f); } f();"),
        ("recursion through map", "function f(x) { return [x].map(f); } return f(1);"),
        ("recursion through filter", "function f(x) { return [x].filter(f).length > 0; } return f(1);"),
        ("recursion through reduce", "function f() { return [1, 2].reduce(f); } return f();"),
        ("recursion through some", "function f() { return [1].some(f); } return f();"),
        ("recursion through every", "function f() { return [1].every(f); } return f();"),
        ("recursion through sort", "function f() { return [2, 1].sort(f); } return f();"),
        ("recursion through call", "function f() { return f.call(null); } return f();"),
        ("recursion in a getter", "var o = { get x() { return this.x; } }; return o.x;"),
        ("recursion in a setter", "var o = { set x(v) { this.x = v; } }; o.x = 1;"),
        ("recursion in toString", "var o = {}; o.toString = function () { return \"\" + o; }; return \"\" + o;"),
        ("recursion in valueOf", "var o = {}; o.valueOf = function () { return o + 1; }; return o + 1;"),
        ("recursion in a comparison", "var o = {}; o.valueOf = function () { return o < 1; }; return o < 1;"),
        ("recursion in an index", "var a = [], o = {}; o.toString = function () { return a[o]; }; return a[o];"),
        ("recursion of an item", "function f() { return c.item(\"1\", \"x\", f); } return f();"),
        ("fresh functions", "function make() { return function () { return make()(); }; } return make()();"),

        // Memory
        ("text doubled", "var s = \"abcdefgh\"; while (s.length > 0) { s = s + s; } return s;"),
        ("text joined", "var a = []; for (var i = 0; i < 90000; i = i + 1) { a.push(\"0123456789012345678901234567890123456789\"); } return a.join(\"\").length > 0;"),
        ("text joined from itself", "var s = \"0123456789\"; for (var i = 0; i < 60; i = i + 1) { s = [s, s].join(s); } return s.length;"),
        ("text split", "var s = \"0123456789\"; while (true) { s = s + s; s.split(\"\"); }"),
        ("list doubled", "var a = [1, 2, 3]; while (true) { a = a.concat(a); }"),
        ("list pushed", "var a = []; while (true) { a.push({ x: a.length }); }"),
        ("lists in lists", "var a = []; while (true) { a = [a, a]; }"),
        ("keys without end", "var o = {}; for (var i = 0; i < 10000000; i = i + 1) { o[\"k\" + i] = i; }"),
        ("length set", "var a = []; a.length = 4000000000; return a.join() === \"\";"),
        ("index far out", "var a = []; a[4000000000] = 1; return a.map(function (x) { return x; }).length;"),
        ("array of a length", "return Array(4000000000).join(\"x\").length;"),
        ("unshift without end", "var a = []; while (true) { a.unshift(1); }"),
        ("closures kept", "var kept = []; while (true) { kept.push(function () { return kept; }); }"),
        ("numbers kept as texts", "var t = \"\"; while (true) { t = t + (1 / 3).toFixed(20); }"),
        ("slices kept", "var a = [1, 2, 3, 4, 5, 6, 7, 8], kept = []; while (true) { kept.push(a.slice(0)); }"),
        ("deep object", "var o = {}; while (true) { o = { inner: o }; }"),
        ("deep text of lists", "var a = []; for (var i = 0; i < 50000; i = i + 1) { a = [a]; } return \"\" + a;"),

        // Regular expressions and dates, which are taken away
        ("regular expression trap", "return /^(a+)+$/.test(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\");"),
        ("match without width", "return \"aaa\".match(/a*?/g).length;"),
        ("clock", "return new Date().getTime() > 0;"),
        ("chance", "return Math.random() >= 0;"),

        // Reaching out
        ("constructor of a text", "return \"\".constructor.constructor(\"return 1\")();"),
        ("constructor of a function", "return (function () { }).constructor(\"return 1\")();"),
        ("constructor of the subject", "return e.name.constructor.constructor(\"return this\")();"),
        ("type of a host function", "return c.require.GetType().Assembly.FullName;"),
        ("type of a word", "return c.GetType().FullName;"),
        ("eval", "return eval(\"1\");"),
        ("Function", "return Function(\"return 1\")();"),
        ("import of a namespace", "return importNamespace(\"System.IO\");"),
        ("System", "return System.IO.File.ReadAllText(\"/etc/hostname\");"),
        ("process", "return process.env.COUNTY_PASSWORD;"),
        ("prototype of a list", "Array.prototype.push = function () { return 1; }; return [].push(1) === 1 ? 7 : 8;"),
        ("apply with a false length", "return Math.max.apply(null, { length: 1000000000 });"),
        ("global variable", "leaked = 1; return leaked;"),
        ("write to the subject", "e.name = \"x\"; return 7;"),
        ("write to a figure", "f.share = 5; return 7;"),
        ("write to a word", "c.require = function () { return true; }; return 7;"),

        // Answers that are none
        ("nothing", "var n = 1;"),
        ("a number", "return 7;"),
        ("a text", "return \"met\";"),
        ("a forged verdict", "return { outcome: \"met\", word: \"all\", items: [] };"),
        ("a function", "return function () { return true; };"),
        ("a list of nothing", "return [];"),
        ("a cycle", "var o = {}; o.o = o; return o;"),
        ("an error thrown", "throw new Error(\"no\");"),
        ("a number thrown", "throw 5;"),
        ("an object thrown", "throw { code: 5 };"),
    ];
}
