using System.Globalization;
using System.Xml;

namespace CountyToolkit.Imports;

/// <summary>
/// Reads the rows of one sheet as they stream by. Only cells that hold something count: a lone formatted cell at
/// XFD1048576 costs nothing, a filled one is refused by its address.
/// </summary>
internal sealed class XlsxRows(Stream stream, XlsxContext context) : IDisposable
{
    private readonly XmlReader reader = XlsxXml.Open(stream);
    private readonly XlsxCellReader cells = new(context);
    private int lastRow;

    /// <summary>The next row that holds something; null at the end.</summary>
    /// <exception cref="OfficeError">The sheet is damaged or passes a cap.</exception>
    public SheetRow? Next()
    {
        try
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" } && ReadRow() is { Cells.Count: > 0 } row)
                {
                    return row;
                }
            }

            return null;
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.damaged", context.Where(lastRow.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public void Dispose() => reader.Dispose();

    private SheetRow ReadRow()
    {
        int number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int stated) ? stated : lastRow + 1;
        bool hidden = reader.GetAttribute("hidden") is "1" or "true";
        if (number <= lastRow)
        {
            throw new OfficeError(ErrorKind.BadInput, "import.rows-out-of-order", context.Where(number.ToString(CultureInfo.InvariantCulture)));
        }

        lastRow = number;
        List<SheetCell> found = [];
        if (!reader.IsEmptyElement)
        {
            ReadCells(number, found);
        }

        return new SheetRow { Number = number, IsHidden = hidden, Cells = found };
    }

    private void ReadCells(int row, List<SheetCell> found)
    {
        int lastColumn = 0;
        while (reader.Read() && !(reader is { NodeType: XmlNodeType.EndElement, LocalName: "row" }))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            int column = reader.GetAttribute("r") is string address ? CellAddress.Column(address) : lastColumn + 1;
            if (column <= lastColumn)
            {
                throw new OfficeError(ErrorKind.BadInput, "import.rows-out-of-order", context.Where(CellAddress.Of(row, column)));
            }

            lastColumn = column;
            SheetCell cell = cells.Read(reader, row, column);
            if (cell.Kind != CellKind.Empty)
            {
                CheckPlace(row, column);
                found.Add(cell);
            }
        }
    }

    private void CheckPlace(int row, int column)
    {
        if (row > ImportLimits.Rows || column > ImportLimits.Columns)
        {
            throw new OfficeError(ErrorKind.BadInput, row > ImportLimits.Rows ? "import.too-many-rows" : "import.too-many-columns", context.Where(CellAddress.Of(row, column)));
        }
    }
}
