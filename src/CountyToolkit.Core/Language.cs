namespace CountyToolkit;

/// <summary>The language sentences are rendered in. Nothing stored or hashed depends on it.</summary>
public enum Language
{
    /// <summary>中文, the default.</summary>
    Chinese,

    /// <summary>English, beside it.</summary>
    English,
}
