using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CountyToolkit.Audit;
using CountyToolkit.Enterprises;
using CountyToolkit.Facts;
using CountyToolkit.Indicators;
using CountyToolkit.People;
using CountyToolkit.Rules.Catalogues;
using CountyToolkit.Terminal.Frame;

namespace CountyToolkit.Terminal.Commands;

/// <summary><c>county indicators</c>: values by period, sources side by side.</summary>
internal static class IndicatorCommands
{
    private static readonly Argument<string> Whose = Verb.Argument<string>("ENTERPRISE");
    private static readonly Argument<string> Indicator = Verb.Argument<string>("INDICATOR");
    private static readonly Argument<string> OfPeriod = Verb.Argument<string>("PERIOD");
    private static readonly Argument<string?> Value = Verb.Argument<string?>("VALUE", required: false);
    private static readonly Argument<long> Number = Verb.Argument<long>("ID");
    private static readonly Option<string?> PeriodOption = Verb.Option<string?>("--period", "PERIOD");
    private static readonly Option<string?> Source = Verb.Option<string?>("--source", "SOURCE");
    private static readonly Option<string?> Tolerance = Verb.Option<string?>("--tolerance", "N%");
    private static readonly Option<string?> Document = Verb.Option<string?>("--document", "TEXT");
    private static readonly Option<string?> Why = Verb.Option<string?>("--reason", "TEXT");
    private static readonly Option<string> Reason = Verb.Option<string>("--reason", "TEXT", required: true);

    public static Command Build() => Verb.Noun(
        "indicators",
        Verb.Of("indicators", "list", List, Whose, PeriodOption),
        Verb.Of("indicators", "set", Set, Whose, Indicator, OfPeriod, Value, Source, Document, Why),
        Verb.Of("indicators", "history", History, Whose, Indicator, PeriodOption),
        Verb.Of("indicators", "compare", Compare, OfPeriod, Tolerance),
        Verb.Of("indicators", "retract", Retract, Number, Reason));

    private static ExitCode List(Invocation call) => SignedIn.Read(call, file =>
    {
        long id = new EnterpriseIndex(file.Connection).Resolve(call.Need(Whose));
        Catalogue catalogue = call.Catalogue();
        SourceRank rank = new(catalogue);
        IReadOnlyList<IndicatorValue> values = new IndicatorStore(file.Connection).Of(id, call.Get(PeriodOption) is { } p ? Period.Parse(p).ToString() : null);
        HashSet<long> best = [.. values.GroupBy(v => (v.Period, v.Indicator)).Select(g => rank.Best(g)?.Id ?? 0)];
        call.Output.List(
            [.. values.OrderBy(v => v.Period, StringComparer.Ordinal).Select(v => Row(v, catalogue, call.Language, "used", best.Contains(v.Id)))],
            "id", "period", "indicatorLabel", "value", "unit", "sourceLabel", "used", "origin");
        return ExitCode.Done;
    });

    private static ExitCode Set(Invocation call) => SignedIn.Run(call, session =>
    {
        Catalogue catalogue = call.Catalogue();
        long? row = session.Write(Right.EditRegister, "indicators.set", act =>
        {
            EnterpriseIndex index = new(act.Connection);
            return new SetIndicator(act, catalogue, index).Run(
                index.Resolve(call.Need(Whose)), call.Need(Indicator), Period.Parse(call.Need(OfPeriod), "PERIOD"), call.Get(Source) ?? "self-reported", call.Get(Value), call.Get(Document), call.Get(Why));
        });
        string number = row?.ToString(CultureInfo.InvariantCulture) ?? "";
        call.Output.Answer(
            new JsonObject { ["id"] = row, ["written"] = row is not null },
            () => call.Output.Say(row is null ? "indicators.same" : "indicators.set", number, call.Need(Indicator), call.Need(OfPeriod), call.Get(Value) is { } written ? FullWidth.FoldTight(written) : call.Say("indicators.blank")));
        return ExitCode.Done;
    });

    private static ExitCode History(Invocation call) => SignedIn.Read(call, file =>
    {
        Catalogue catalogue = call.Catalogue();
        IndicatorEntry indicator = Known(catalogue, call.Need(Indicator));
        long id = new EnterpriseIndex(file.Connection).Resolve(call.Need(Whose));
        call.Output.List(
            [.. new IndicatorStore(file.Connection).History(id, indicator.Code, call.Get(PeriodOption)).Select(v => Told(v, catalogue, call))],
            "id", "period", "value", "unit", "sourceLabel", "holds", "origin", "at", "reason");
        return ExitCode.Done;
    });

    private static ExitCode Compare(Invocation call) => SignedIn.Read(call, file =>
    {
        Catalogue catalogue = call.Catalogue();
        EnterpriseIndex index = new(file.Connection);
        List<JsonObject> rows = [];
        foreach (SourceDifference difference in new CompareSources(file.Connection, catalogue).Run(Period.Parse(call.Need(OfPeriod), "PERIOD"), Share(call)))
        {
            foreach (IndicatorValue value in difference.Values)
            {
                JsonObject row = Row(value, catalogue, call.Language, "used", value == difference.Values[0]);
                row["creditCode"] = index.CodeOf(difference.EnterpriseId);
                row["name"] = index.NameOf(difference.EnterpriseId);
                row["spread"] = difference.Spread is { } spread ? (spread * new Exact(100, 1)).ToDecimalText(2) + "%" : null;
                rows.Add(row);
            }
        }

        call.Output.List(rows, "creditCode", "name", "indicatorLabel", "sourceLabel", "value", "unit", "used", "spread");
        return ExitCode.Done;
    });

    private static ExitCode Retract(Invocation call) => SignedIn.Run(call, session =>
    {
        long id = call.Need(Number);
        session.Write(Right.EditRegister, "indicators.retract", act => new RetractionStore(act).Retract("indicator_value", id, call.Need(Reason)));
        call.Output.Answer(new JsonObject { ["id"] = id, ["retracted"] = true }, () => call.Output.Say("record.retracted", $"{id}"));
        return ExitCode.Done;
    });

    private static Exact Share(Invocation call)
    {
        string written = call.Get(Tolerance) ?? "5%";
        return Exact.TryParse(written.TrimEnd('%', '％'), out Exact percent) && percent.Sign >= 0
            ? percent / new Exact(100, 1)
            : throw new OfficeError(ErrorKind.Usage, "usage.tolerance", null, written);
    }

    private static IndicatorEntry Known(Catalogue catalogue, string written) => catalogue.TryIndicator(written, out IndicatorEntry? entry) ? entry
        : throw new OfficeError(ErrorKind.BadInput, "indicator.unknown", null, written, catalogue.Nearest("indicators", written) ?? "");

    private static JsonObject Told(IndicatorValue value, Catalogue catalogue, Invocation call)
    {
        JsonObject row = Row(value, catalogue, call.Language, "holds", value.Holds);
        row["at"] = call.Wording.Time(value.At);
        row["reason"] = value.Reason;
        return row;
    }

    private static JsonObject Row(IndicatorValue value, Catalogue catalogue, Language language, string mark, bool marked)
    {
        catalogue.TryIndicator(value.Indicator, out IndicatorEntry? entry);
        return new JsonObject
        {
            ["id"] = value.Id,
            ["period"] = value.Period,
            ["indicator"] = value.Indicator,
            ["indicatorLabel"] = entry?.Label ?? value.Indicator,
            ["value"] = value.Value is { } known ? ScaledValue.Text(known, entry?.Decimals ?? 0) : null,
            ["unit"] = entry?.Unit,
            ["source"] = value.Source,
            ["sourceLabel"] = catalogue.Sources.Label(value.Source),
            [mark] = marked,
            ["origin"] = SourceText.Shown(SourceText.Of(null, value, _ => null), catalogue, language),
        };
    }
}
