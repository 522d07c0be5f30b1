namespace CountyToolkit.Rules.Catalogues;

/// <summary>Names of the lists in <c>codes.json</c>, and those that must be there.</summary>
internal static class CatalogueLists
{
    internal const string TitleEvents = "titleEvents";
    internal const string Levels = "levels";
    internal const string CredentialKinds = "credentialKinds";
    internal const string IncidentKinds = "incidentKinds";
    internal const string IncidentGrades = "incidentGrades";
    internal const string Lists = "lists";
    internal const string GradeKinds = "gradeKinds";
    internal const string Matters = "matters";
    internal const string Sources = "sources";
    internal const string Entities = "entities";

    internal static readonly string[] Required =
        [TitleEvents, Levels, CredentialKinds, IncidentKinds, IncidentGrades, Lists, GradeKinds, Matters, Sources, Entities];
}
