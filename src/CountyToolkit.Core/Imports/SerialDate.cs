using System.Globalization;

namespace CountyToolkit.Imports;

/// <summary>The day numbers of spreadsheets, counted from 1900 (with the 29 February 1900 that never was) or from 1904.</summary>
internal static class SerialDate
{
    private const int PhantomLeapDay = 60;
    private static readonly DateOnly AfterPhantom = new(1899, 12, 30);
    private static readonly DateOnly BeforePhantom = new(1899, 12, 31);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);

    /// <summary>The day of a serial number; its fraction is a time of day and is dropped. Null when it is no day.</summary>
    public static DateOnly? Day(string digits, bool from1904)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal serial) || serial < 1 || serial > 2_958_465)
        {
            return null;
        }

        int days = (int)decimal.Truncate(serial);
        return from1904 ? days > 2_957_003 ? null : Epoch1904.AddDays(days)
            : days == PhantomLeapDay ? null
            : (days > PhantomLeapDay ? AfterPhantom : BeforePhantom).AddDays(days);
    }
}
