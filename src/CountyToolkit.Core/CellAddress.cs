using System.Globalization;

namespace CountyToolkit;

/// <summary>Column letters and A1 addresses.</summary>
public static class CellAddress
{
    /// <summary>The letters of a 1-based column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        string letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>The address such as <c>C17</c>.</summary>
    public static string Of(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The 1-based column at the head of an address; 0 when it begins with no letters or with more than three.</summary>
    public static int Column(ReadOnlySpan<char> address)
    {
        int column = 0;
        int i = 0;
        for (; i < address.Length && char.IsAsciiLetter(address[i]); i++)
        {
            if (i == 3)
            {
                return 0;
            }

            column = (column * 26) + (char.ToUpperInvariant(address[i]) - 'A' + 1);
        }

        return column;
    }

    /// <summary>The row of an address; 0 when there is none.</summary>
    public static int Row(ReadOnlySpan<char> address)
    {
        int start = address.IndexOfAnyInRange('0', '9');
        return start >= 0 && int.TryParse(address[start..], NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : 0;
    }
}
