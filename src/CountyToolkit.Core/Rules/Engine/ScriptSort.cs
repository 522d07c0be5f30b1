using System.Globalization;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CountyToolkit.Rules.Engine;

/// <summary>A stable sort: the engine's own shuffles equal elements of longer lists, and takes a comparator's true for "greater".</summary>
internal static class ScriptSort
{
    public static JsValue Sort(Jint.Engine engine, JsValue self, JsValue[] arguments)
    {
        JsValue[] elements = [.. ScriptJson.Elements(self) ?? throw new RuleStop("rule.not-a-list", "sort")];
        ICallable? comparator = arguments.At(0).TryCast<ICallable>();
        if (comparator is null && !arguments.At(0).IsUndefined())
        {
            throw new RuleStop("rule.comparator");
        }

        JsValue[] sorted = [.. Merge(elements, (a, b) => Compare(engine, comparator, a, b))];
        ObjectInstance array = self.AsObject();
        if (Enumerable.Range(0, sorted.Length).Any(at => !array.HasProperty(at.ToString(CultureInfo.InvariantCulture))))
        {
            // A place nothing was ever put in stays empty elsewhere.
            throw new RuleStop("rule.not-a-list", "sort");
        }

        for (int at = 0; at < sorted.Length; at++)
        {
            array.Put(at.ToString(CultureInfo.InvariantCulture), sorted[at], true);
        }

        return self;
    }

    private static int Compare(Jint.Engine engine, ICallable? comparator, JsValue a, JsValue b)
    {
        RuleGuard.Current.Check();
        if (a.IsUndefined() || b.IsUndefined())
        {
            return a.IsUndefined().CompareTo(b.IsUndefined());
        }

        if (comparator is null)
        {
            return string.CompareOrdinal(TypeConverter.ToString(a), TypeConverter.ToString(b));
        }

        JsValue answer = comparator.Call(JsValue.Undefined, [a, b]);
        return answer.IsNumber() ? Math.Sign(answer.AsNumber()) : throw new RuleStop("rule.comparator");
    }

    private static List<JsValue> Merge(JsValue[] list, Comparison<JsValue> compare)
    {
        if (list.Length < 2)
        {
            return [.. list];
        }

        List<JsValue> left = Merge([.. list.Take(list.Length / 2)], compare);
        List<JsValue> right = Merge([.. list.Skip(list.Length / 2)], compare);
        List<JsValue> merged = [];
        int l = 0, r = 0;
        while (l < left.Count && r < right.Count)
        {
            merged.Add(compare(left[l], right[r]) <= 0 ? left[l++] : right[r++]);
        }

        merged.AddRange(left.Skip(l));
        merged.AddRange(right.Skip(r));
        return merged;
    }
}
