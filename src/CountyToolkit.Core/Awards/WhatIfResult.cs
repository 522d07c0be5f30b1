using System.Text.Json.Nodes;
using CountyToolkit.Awards.Programmes;
using CountyToolkit.Awards.Runs;

namespace CountyToolkit.Awards;

/// <summary>What one enterprise's money came to under one version, not stored anywhere.</summary>
internal sealed record WhatIfResult(ProgrammeBundle Programme, DateOnly Date, byte[] Bytes)
{
    /// <summary>As a person reads it.</summary>
    public JsonObject Shown(Language language) => ExplainAward.Money(ResultBlob.Read(Bytes), Programme, Date, language);
}
