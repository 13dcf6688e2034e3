/** Whether somebody typed the name that they were asked for; capitals and blanks are no matter. */
export function isConfirmedBy(typed: string, name: string): boolean {
  const bare = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return bare(name) !== '' && bare(typed) === bare(name);
}
