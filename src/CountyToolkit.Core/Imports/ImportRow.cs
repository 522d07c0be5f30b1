using System.Globalization;

namespace CountyToolkit.Imports;

/// <summary>
/// One row of a table, read field by field. What cannot be read is added to the errors and answers null, so that a
/// whole row, and a whole file, is judged in one pass.
/// </summary>
public sealed class ImportRow
{
    private static readonly char[] Between = ['、', ',', ';', '/', '\n', ' '];
    private static readonly string[] FirmWords = ["公司", "厂", "合作社", "商行", "经营部", "合伙)"];
    private readonly ImportTable table;
    private readonly SheetRow row;
    private readonly IReadOnlyList<SheetCell> before;
    private readonly HashSet<string> refusedFields = new(StringComparer.Ordinal);

    internal ImportRow(ImportTable table, SheetRow row, IReadOnlyList<SheetCell> before)
    {
        this.table = table;
        this.row = row;
        this.before = before;
    }

    /// <summary>1-based row (csv: line).</summary>
    public int Number => row.Number;

    /// <summary>Whether anything of this row was refused.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Columns that are known.</summary>
    public IReadOnlyList<MappedColumn> Columns => table.Columns;

    /// <summary>Whether the form's field has a column or a given value here.</summary>
    public bool Has(string field) => table.Given.ContainsKey(field) || Columns.Any(c => c.Field.Code == field);

    /// <summary>
    /// The place of a field's cell as stored with a value: <c>file:sheet:C17</c>; of the row when there is no such column. A cell
    /// the operator corrected names what stood there behind an arrow: <c>file:sheet:C17←1.2.3</c>.
    /// </summary>
    public string Place(string? field = null) => field is not null && Column(field) is { } column ? Place(column)
        : before.Count == 0 ? table.Prefix + Digits
        : table.Prefix + Digits + " " + string.Join(' ', before.Select(Was));

    /// <summary>The place of a column's cell.</summary>
    public string Place(MappedColumn column) => table.Prefix
        + (before.Count > 0 && before.FirstOrDefault(c => c.Column == column.Column) is { Column: > 0 } was ? Was(was) : CellAddress.Letters(column.Column) + Digits);

    /// <summary>What stands in a column's cell, as a person reads it.</summary>
    public string Shown(MappedColumn column) => row[column.Column].Text.Trim();

    /// <summary>The row as it was read, corrections included.</summary>
    internal SheetRow Line => row;

    internal string File => table.File;

    internal string Sheet => table.Sheet;

    private string Was(SheetCell cell) => CellAddress.Letters(cell.Column) + Digits + "←" + PersonalNumber.Mask(cell.Text);

    private string Digits => row.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words; null when missing.</summary>
    public string? Text(string field)
    {
        if (Chosen(field) is { } choice)
        {
            return choice;
        }

        string? words = Words(field, out SheetCell cell);
        if (words is not null && PersonalNumber.IsIn(words))
        {
            Refuse("import.personal", field, words);
            return null;
        }

        return cell.Kind == CellKind.Number && words is not null ? RawDigits.Read(words)?.ToString() ?? words : words;
    }

    /// <summary>The name of a firm; masked names, numbers, whole paragraphs, several firms and names with an identity number are refused.</summary>
    public string? Name(string field)
    {
        string? name = Text(field);
        string? fault = name is null ? null
            : name.Contains('*', StringComparison.Ordinal) || name.Contains('×', StringComparison.Ordinal) ? "import.name-masked"
            : !name.Any(char.IsLetter) ? "import.name-number"
            : name.Length > ImportLimits.NameCharacters ? "import.name-long"
            : name.Split(Between).Count(part => FirmWords.Any(w => part.TrimEnd(')', ' ', '等').EndsWith(w, StringComparison.Ordinal))) > 1 ? "import.name-several"
            : null;
        return fault is null ? name?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal) : Refused<string>(fault, field, name!);
    }

    /// <summary>A credit code: a number cell is refused, whatever its digits, since a spreadsheet keeps only 15 of them.</summary>
    public CreditCode? CreditCode(string field)
    {
        SheetCell cell = Cell(field);
        if (cell.Kind is CellKind.Number or CellKind.Date)
        {
            return Refused<CreditCode>("import.numeric-code", field, cell.Text);
        }

        if (Words(field, out _) is not { } words)
        {
            return null;
        }

        CreditCodeReading reading = CreditCodeReading.Of(words);
        if (reading.Code is null)
        {
            OfficeError fault = reading.ToError(null);
            Refuse(fault.Code, field, reading.Shown, [.. fault.Args]);
        }

        return reading.Code;
    }

    /// <summary>A day; a month counts as its first day.</summary>
    public DateOnly? Date(string field)
    {
        if (Words(field, out SheetCell cell) is not { } words)
        {
            return null;
        }

        DateOnly? day = DateText.Read(cell, out string? fault);
        if (fault is not null)
        {
            Refuse(fault, field, words);
        }

        return day;
    }

    /// <summary>A year of four figures.</summary>
    public int? Year(string field)
    {
        if (Words(field, out SheetCell cell) is not { } words)
        {
            return null;
        }

        int? year = DateText.Year(cell);
        if (year is null)
        {
            Refuse("import.year", field, words);
        }

        return year;
    }

    /// <summary>The code of a choice written by code or label.</summary>
    public string? Choice(string field)
    {
        if (Chosen(field) is { } choice)
        {
            return choice;
        }

        return Words(field, out _) is not { } words || table.Form.Field(field) is not { } known ? null
            : Refused<string>("import.choice", field, words, string.Join("、", known.Choices.Keys.Where(k => k.Any(c => c > '\u2E80')).DefaultIfEmpty(string.Join("、", known.Choices.Keys)).Take(20)));
    }

    /// <summary>Yes or no; 无 is no here.</summary>
    public bool? Flag(string field)
    {
        SheetCell cell = Cell(field);
        string tight = FullWidth.FoldTight(cell.Text).ToUpperInvariant();
        bool? flag = tight switch
        {
            "是" or "有" or "√" or "✓" or "Y" or "YES" or "TRUE" or "1" or "对" => true,
            "否" or "无" or "没有" or "×" or "✗" or "N" or "NO" or "FALSE" or "0" => false,
            _ => null,
        };
        if (flag is null && Words(field, out _) is { } words)
        {
            Refuse("import.flag", field, words);
        }

        return flag;
    }

    /// <summary>
    /// A number scaled by the field's decimals, in the field's unit (money in 万元 with 6 decimals comes out in 分); null when
    /// missing. More decimals are rounded, halves away from zero, except in whole numbers.
    /// </summary>
    public long? Scaled(MappedColumn column)
    {
        SheetCell cell = row[column.Column];
        if (column.Plain(cell, out long plain))
        {
            return plain;
        }

        if (Words(cell, column) is not { } words)
        {
            return null;
        }

        return NumberText.Read(cell) is { } number ? Scale(number.Value, number.Unit, column, words) : Refused("import.number", column, words);
    }

    /// <summary>As <see cref="Scaled(MappedColumn)"/>, for a field that stands once; null when it has no column.</summary>
    public long? Scaled(string field) => Column(field) is { } column ? Scaled(column) : null;

    /// <summary>A value that may not be missing; missing, it is refused, unless the cell was refused already.</summary>
    public T? Need<T>(string field, T? value)
    {
        if (value is null && !refusedFields.Contains(field))
        {
            Refuse("import.required", field, "", table.Form.Field(field)?.Label ?? field);
        }

        return value;
    }

    /// <summary>As <see cref="Choice"/>, refused when missing; empty then.</summary>
    public string NeedChoice(string field) => Need(field, Choice(field)) ?? "";

    /// <summary>As <see cref="Date"/>, refused when missing; the first of all days then.</summary>
    public DateOnly NeedDate(string field) => Need(field, Date(field)) ?? default;

    /// <summary>Refuses a last day before the first.</summary>
    public void RefuseCrossed(string fromField, DateOnly? from, string untilField, DateOnly? until)
    {
        if (from is { } first && until is { } last && last < first)
        {
            Refuse("import.dates-crossed", untilField, IsoDate.Text(last), IsoDate.Text(first), table.Form.Field(fromField)?.Label ?? fromField);
        }
    }

    /// <summary>Adds an error at a field of this row.</summary>
    public void Refuse(string code, string? field, string value, params string[] args)
    {
        HasErrors = true;
        refusedFields.Add(field ?? "");
        table.Errors.Add(Error(code, field is null ? null : Column(field), value, args));
    }

    /// <summary>The whole row's fault, such as a broken csv record.</summary>
    internal void Refuse(string code, int column, string value, params string[] args)
    {
        HasErrors = true;
        table.Errors.Add(Error(code, null, value, args) with { Column = column == 0 ? "" : CellAddress.Letters(column) });
    }

    private long? Scale(Exact value, string? ownUnit, MappedColumn column, string words)
    {
        ImportField field = column.Field;
        string unit = ownUnit ?? column.Unit ?? field.Unit;
        if (UnitScale.Factor(unit, field.Unit) is not { } factor)
        {
            return Refused("import.unit", column, words, unit, field.Unit);
        }

        Exact kept = value * factor * new Exact(System.Numerics.BigInteger.Pow(10, field.Decimals), 1);
        Exact whole = kept.Round(0);
        if (whole != kept && field.Decimals == 0)
        {
            return Refused("import.not-whole", column, words);
        }

        if (whole != kept)
        {
            table.Errors.Note("import.note.rounded", column.Heading, field.Decimals.ToString(CultureInfo.InvariantCulture));
        }

        return whole.Numerator < long.MinValue / 2 || whole.Numerator > long.MaxValue / 2 ? Refused("import.number", column, words) : (long)whole.Numerator;
    }

    private SheetCell Cell(string field) =>
        table.Given.TryGetValue(field, out string? given) ? new SheetCell(0, CellKind.Text, given)
        : Column(field) is { } column ? row[column.Column]
        : SheetCell.Nothing(0);

    // Before the words for a blank: 无 is one of them, and of some fields it is a choice.
    private string? Chosen(string field) =>
        table.Form.Field(field)?.Choices is { Count: > 0 } choices ? choices.GetValueOrDefault(NameKey.Of(Cell(field).Text)) : null;

    private MappedColumn? Column(string field) => Columns.FirstOrDefault(c => c.Field.Code == field);

    private string? Words(string field, out SheetCell cell)
    {
        cell = Cell(field);
        return Words(cell, Column(field));
    }

    /// <summary>What stands in the cell, one line, blanks at the ends dropped; null when it says nothing, or cannot be trusted.</summary>
    private string? Words(SheetCell cell, MappedColumn? column)
    {
        if (cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue)
        {
            HasErrors = true;
            refusedFields.Add(column?.Field.Code ?? "");
            table.Errors.Add(Error(cell.Kind == CellKind.Error ? "import.cell-error" : "import.cell-uncomputed", column, cell.Text, []));
            return null;
        }

        if (cell.Kind == CellKind.Date && cell.Day is { } day)
        {
            return IsoDate.Text(day);
        }

        string text = FullWidth.Fold(cell.Text).Trim();
        return MissingWords.Has(FullWidth.FoldTight(text)) ? null : text;
    }

    private T? Refused<T>(string code, string field, string value, params string[] args)
        where T : class
    {
        Refuse(code, field, value, args);
        return null;
    }

    private long? Refused(string code, MappedColumn column, string value, params string[] args)
    {
        HasErrors = true;
        table.Errors.Add(Error(code, column, value, args));
        return null;
    }

    private ImportError Error(string code, MappedColumn? column, string value, string[] args) => new()
    {
        File = table.File,
        Sheet = table.Sheet,
        Row = row.Number,
        Column = column is null ? "" : CellAddress.Letters(column.Column),
        Heading = column?.Heading ?? "",
        Value = value,
        Code = code,
        Args = args,
        Line = row,
    };
}
