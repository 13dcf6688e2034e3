const mebibyte = 1_048_576;

/** The largest file that is read, in MB; what the local web takes as an upload is the same. */
export const largestFile = 25;
/** What the parts of a workbook may unpack to together, in MB: room for the most cells, a fraction of a second to unpack. */
export const largestContents = 32;

export const largestFileBytes = largestFile * mebibyte;
export const largestContentsBytes = largestContents * mebibyte;

/** Of all sheets together, gaps within rows included. A list of 5,000 organisations with 60 columns is 300,000. */
export const mostCells = 500_000;
/** Cells that a workbook names, with a value or only with a look. */
export const mostNamedCells = 1_000_000;
/** Characters of all cells together: a text that the file holds once can stand in every cell. */
export const mostCharacters = 20_000_000;
/** Excel's own limits. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
export const longestText = 32_767;

export const mostSheets = 200;
export const mostMerges = 50_000;
/** Entries of the zip file; a workbook of two hundred sheets with comments and drawings has fewer. */
export const mostEntries = 4_096;
/** Deflate cannot pack tighter than this; who claims more lies. */
export const highestRatio = 1_032;
/** Elements within elements; no part that is read needs more than twenty. */
export const deepestElement = 64;
/** Of one element; the longest that is read has some twenty. */
export const mostAttributes = 256;
