/** What is in a handover file: a zip file, encrypted with a passphrase, with exactly these entries. */
export const entryNames = { workspace: 'workspace.clusterdesk', brief: 'brief.docx', readMe: 'READ-ME.txt' } as const;

const mebibyte = 1_048_576;

/** The largest workspace that is handed over in one file, in bytes; one with many attachments has a few hundred MB. */
export const workspaceLimit = 1_024 * mebibyte;
/** A note and a page of text, with ample room. */
export const textLimit = 64 * mebibyte;
/** The whole file: what cannot be packed any tighter, with what the zip file and age add. */
export const fileLimit = workspaceLimit + 2 * textLimit;

export const limitInMebibytes = workspaceLimit / mebibyte;
