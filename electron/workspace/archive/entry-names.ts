/** Names that Windows keeps for devices, whatever the ending. */
const deviceNames = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
/** In characters; leaves room for a folder and a digest on every file system. */
const longestStem = 140;

/** A name that every system can unpack: letters, figures and a few marks. */
function toPlainName(wanted: string, fallback: string): string {
  const cleaned = wanted
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')
    .replace(/\s+/g, ' ');
  const cut = [...cleaned].slice(0, longestStem).join('').replace(/^[\s.-]+|[\s.-]+$/g, '');
  const named = cut === '' ? fallback : cut;
  return deviceNames.test(named) ? `_${named}` : named;
}

/** Gives names within one archive, none of them twice, however a system compares them. */
export interface EntryNames {
  /** `folder/stem.ending`, or `folder/stem (2).ending`. */
  name(folder: string, stem: string, ending: string): string;
}

export function createEntryNames(): EntryNames {
  const taken = new Set<string>();
  return {
    name(folder, stem, ending) {
      const plain = toPlainName(stem, folder);
      let name = `${folder}/${plain}${ending}`;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${folder}/${plain} (${number})${ending}`;
      taken.add(name.toLowerCase());
      return name;
    },
  };
}

/** Stem and ending of a file's name; an ending that is none of the usual length stays in the stem. */
export function splitName(name: string): { stem: string; ending: string } {
  const found = /^(.*)(\.[A-Za-z0-9]{1,10})$/s.exec(name);
  return found ? { stem: found[1] ?? '', ending: found[2] ?? '' } : { stem: name, ending: '' };
}
