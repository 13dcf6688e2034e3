import { passphraseGroupLength, passphraseGroups, passphraseSymbols } from '../../contract/handover.ts';

export const passphraseLength = passphraseGroups * passphraseGroupLength;

/** Bytes from here on would make the first symbols likelier than the others. */
const fairBytes = 256 - (256 % passphraseSymbols.length);

/** Makes a passphrase of random bytes; `random` answers with as many as it is asked for. */
export function makePassphrase(random: (count: number) => Uint8Array): string {
  let symbols = '';
  while (symbols.length < passphraseLength) {
    for (const byte of random(passphraseLength - symbols.length)) {
      if (byte < fairBytes) symbols += passphraseSymbols[byte % passphraseSymbols.length];
    }
  }
  return inGroups(symbols);
}

/** `7KQD-…`, as the program shows it and as `age` wants it. */
export function inGroups(symbols: string): string {
  return groupsOf(symbols).join('-');
}

function groupsOf(symbols: string): string[] {
  return symbols.match(new RegExp(`.{1,${passphraseGroupLength}}`, 'g')) ?? [];
}

/**
 * The symbols in what somebody typed: capital or small, with whatever between the groups, figures in the digits of
 * their keyboard, and the letters that look like a figure taken for it.
 */
export function symbolsIn(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The number of the first group, from 1, in which what was typed is not the passphrase; `null` when it is the same. */
export function firstDifferingGroup(passphrase: string, typed: string): number | null {
  const given = groupsOf(symbolsIn(typed));
  const wanted = groupsOf(symbolsIn(passphrase));
  const place = wanted.findIndex((group, number) => group !== given[number]);
  if (place >= 0) return place + 1;
  return given.length > wanted.length ? wanted.length : null;
}
