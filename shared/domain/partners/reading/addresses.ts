/** Between addresses; spaces too, since no address has one outside of quotes, which nobody's has. */
const between = /[\s;,،؛、；，|<>()[\]"]+/u;
const address = /^[^\s@<>"(),:;[\]\\]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u;

/** Whether a text has the form of one mail address; that somebody reads it there, no form can tell. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && address.test(text) && /\.[\p{L}\p{N}-]{2,}$/u.test(text) && !text.includes('..');
}

/**
 * The addresses in a cell, each once and in its order: `a@x.org; b@y.org`, `Amina Sarr <a@x.org>`, `mailto:a@x.org`.
 *
 * Words beside an address say whose it is and are left out. `null` where a part with an @ is no address, or none is there.
 */
export function readAddresses(text: string): string[] | null {
  const found = new Map<string, string>();
  for (const part of text.normalize('NFKC').split(between)) {
    if (!part.includes('@')) continue;
    const bare = part.replace(/^mailto:/i, '').replace(/^[^@]*?[:/]/u, '').replace(/^['‘’.]+|['‘’.…:]+$/gu, '');
    if (!isAddress(bare)) return null;
    if (!found.has(addressKey(bare))) found.set(addressKey(bare), bare);
  }
  return found.size === 0 ? null : [...found.values()];
}

/** What two spellings of one address share: no provider tells capitals apart. */
export function addressKey(mail: string): string {
  return mail.trim().toLowerCase();
}
