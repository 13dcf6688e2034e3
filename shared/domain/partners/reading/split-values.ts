/** Several values in one cell: parted by semicolons, commas (the Arabic and Chinese ones too) or line breaks. */
export function splitValues(text: string): string[] {
  const parts = text.split(/[;,،؛、；，\n\r]+/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
