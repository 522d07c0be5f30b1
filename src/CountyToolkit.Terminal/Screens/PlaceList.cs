using CountyToolkit.Terminal.Toolkit.Drawing;
using CountyToolkit.Terminal.Toolkit.Input;
using CountyToolkit.Terminal.Toolkit.Views;

namespace CountyToolkit.Terminal.Screens;

/// <summary>
/// The office's list of work, one place a line. On the first screen it takes the keys; on the others, where the window is wide, it
/// only shows where one is.
/// </summary>
internal sealed class PlaceList(Workplace workplace) : View
{
    private int selected;

    /// <summary>Cells it takes: the longest title, the sign before it and a blank after it.</summary>
    public int Width => Math.Clamp(Places.All.Select(p => CellWidth.Wide.Of(Title(p))).DefaultIfEmpty(0).Max() + 4, 10, 20);

    /// <summary>Goes to the place selected.</summary>
    public void Open()
    {
        if (selected < Places.All.Count)
        {
            Places.GoTo(workplace, Places.All[selected]);
        }
    }

    /// <inheritdoc/>
    public override bool Handle(InputEvent input)
    {
        if (input is not KeyEvent { Modifiers: Modifiers.None } key)
        {
            return false;
        }

        int? to = key.Key switch
        {
            Key.Up => selected - 1,
            Key.Down => selected + 1,
            Key.Home or Key.PageUp => 0,
            Key.End or Key.PageDown => Places.All.Count - 1,
            _ => null,
        };
        selected = Math.Clamp(to ?? selected, 0, Math.Max(0, Places.All.Count - 1));
        return to is not null;
    }

    /// <inheritdoc/>
    public override void Render(Canvas canvas)
    {
        for (int i = 0; i < Places.All.Count && i < Frame.Height; i++)
        {
            bool here = HasFocus ? i == selected : Places.All[i] == workplace.At;
            canvas.PutFit(Frame.X, Frame.Y + i, Frame.Width, (here ? " > " : "   ") + Title(Places.All[i]));
            if (here)
            {
                canvas.Restyle(new Rect(Frame.X, Frame.Y + i, Frame.Width, 1), HasFocus ? Look.Selected : Look.SelectedAside);
            }
        }
    }

    private string Title(Place place) => workplace.Say("do." + place.Command.Id);
}
