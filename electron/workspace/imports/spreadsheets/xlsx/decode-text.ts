/** Text of a cell as it is meant: `_x000D_` stands for a character that XML cannot hold, lines end with `\n`. */
export function decodeText(text: string): string {
  if (!/_x|\r/.test(text)) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed();
}
