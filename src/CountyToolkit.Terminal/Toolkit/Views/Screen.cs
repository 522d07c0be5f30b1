namespace CountyToolkit.Terminal.Toolkit.Views;

/// <summary>A view that takes the whole terminal, or lies over the one below it.</summary>
internal abstract class Screen : View
{
    private Application? application;

    /// <summary>The application that shows it.</summary>
    public Application Application
    {
        get => application ?? throw new InvalidOperationException("The screen is not shown yet.");
        internal set => application = value;
    }

    /// <summary>Whether the screen below stays visible, dimmed; it gets no keys.</summary>
    public virtual bool IsOverlay => false;

    /// <summary>Called when it comes to the top: shown first, or left alone again by the one above. The place to read what may have changed.</summary>
    public virtual void Shown()
    {
    }

    /// <summary>Takes it away from the application, if it is the one on top.</summary>
    public void Close() => Application.Pop(this);
}
