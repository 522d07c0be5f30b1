using CountyToolkit.Rules.Expressions;

namespace CountyToolkit.Rules.Figures;

/// <summary>Puts an office's own figures in place of the document's, within the bounds the document sets.</summary>
internal static class FigureOverrides
{
    internal static PolicyFigures Apply(PolicyFigures document, PolicyFigures own, string where, bool mayAdd, ICollection<OfficeError> errors)
    {
        foreach (string key in own.Keys)
        {
            IReadOnlyList<Figure> given = document.Entries(key);
            if (given.Count == 0 && !mayAdd)
            {
                string nearest = Catalogues.NearestCode.Of(key, document.Keys) ?? "";
                errors.Add(new OfficeError(ErrorKind.BadInput, "figures.unknown-key", where + ":figures." + key, key, nearest));
            }

            foreach (Figure figure in given.Count == 0 ? [] : own.Entries(key))
            {
                Check(figure, given[^1], where, errors);
            }
        }

        return document.Replace(own);
    }

    private static void Check(Figure own, Figure document, string where, ICollection<OfficeError> errors)
    {
        string at = where + ":figures." + own.Key;
        if (Shape(own) != Shape(document) || !Unit.TryParse(own.Unit, out Unit unit) || !Unit.TryParse(document.Unit, out Unit asked) || !unit.Fits(asked))
        {
            errors.Add(new OfficeError(ErrorKind.BadInput, "figures.other-shape", at, own.Unit, document.Unit ?? ""));
        }
        else if (own.Value * unit.Factor / asked.Factor is { } value && (value < (document.AtLeast ?? value) || value > (document.AtMost ?? value)))
        {
            errors.Add(new OfficeError(
                ErrorKind.BadInput, "figures.out-of-bounds", at, own.Value.ToString(), document.AtLeast?.ToString() ?? "−∞", document.AtMost?.ToString() ?? "+∞", own.Unit ?? ""));
        }
    }

    private static int Shape(Figure figure) => figure.Table is not null ? 2 : figure.Bands is not null ? 1 : 0;
}
