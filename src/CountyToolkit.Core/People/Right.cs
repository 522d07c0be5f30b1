namespace CountyToolkit.People;

/// <summary>Something an operator may or may not do. Which role it takes stands in <see cref="Rights"/>.</summary>
public enum Right
{
    /// <summary>Look at what the file holds.</summary>
    Look,

    /// <summary>Take one page away as text: an enterprise, an approval. Logged.</summary>
    TakePage,

    /// <summary>Take data of enterprises out of the file: returns, lists, workpapers. Logged.</summary>
    Export,

    /// <summary>Write the register: enterprises, indicators, titles, credentials, incidents, lists, grades, inquiries.</summary>
    EditRegister,

    /// <summary>Import a file, and undo an import.</summary>
    Import,

    /// <summary>Record an answer to a criterion in words.</summary>
    Judge,

    /// <summary>Compute, adjust and submit award runs.</summary>
    RunAwards,

    /// <summary>Enter and change the ledger of earlier awards and payments.</summary>
    KeepLedger,

    /// <summary>Propose a new version of a policy's rules, figures or programmes.</summary>
    ProposePolicy,

    /// <summary>Make a backup.</summary>
    Backup,

    /// <summary>Approve or send back what another has proposed.</summary>
    Approve,

    /// <summary>Read the audit entries: who looks after the work reads who did it, and changes nothing.</summary>
    ReadAudit,

    /// <summary>Take the audit entries out of the file. Logged.</summary>
    ExportAudit,

    /// <summary>Add and disable operators, set roles and other people's passwords.</summary>
    ManageOperators,

    /// <summary>Put a backup in the place of the file.</summary>
    Restore,
}
