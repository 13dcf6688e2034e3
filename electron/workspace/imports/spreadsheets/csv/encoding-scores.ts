/*
 * How much a text that was decoded in some encoding looks like what people write: from 1 (every character beyond ASCII
 * fits its neighbours) down to below 0. Each is called with the text as its own encoding decodes it.
 */

/** The characters of GB 2312 with these first bytes, which its two levels are. */
function charactersOf(firstByte: number, lastByte: number): ReadonlySet<string> {
  const seconds = Array.from({ length: 94 }, (_, place) => 0xa1 + place);
  const bytes = Array.from({ length: lastByte - firstByte + 1 }, (_, place) => seconds.flatMap((second) => [firstByte + place, second]));
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes.flat())));
}

const everyday = charactersOf(0xb0, 0xd7);
const lessUsual = charactersOf(0xd8, 0xf7);

/** Enough to tell; a long file is not looked through to its end. */
const mostLooks = 20_000;

type Look = (character: string, before: string, after: string) => number;

/** The mean of what `look` gives for the characters beyond ASCII, 1 where there are none. */
function meanOf(text: string, look: Look): number {
  let sum = 0;
  let looks = 0;
  for (const { 0: character, index } of text.matchAll(/[^\u0000-\u007f]/gu)) {
    sum += look(character, text[index - 1] ?? '', text[index + character.length] ?? '');
    looks += 1;
    if (looks === mostLooks) break;
  }
  return looks === 0 ? 1 : sum / looks;
}

const isLatin = (character: string): boolean => /[A-Za-z\u00c0-\u00ff]/.test(character);
const isPlainLatin = (character: string): boolean => /[A-Za-z]/.test(character);
const isArabic = (character: string): boolean => /[\u0600-\u06ff]/.test(character);

/** Letters of Western Europe stand among plain letters; marks stand where marks do. */
export function scoreWestern(text: string): number {
  return meanOf(text, (character, before, after) => {
    if (/[\u0080-\u009f]/.test(character)) return -5;
    if (/[À-ÖØ-öø-ÿŒœ]/.test(character)) {
      if (isPlainLatin(before) || isPlainLatin(after)) return /[ÐÞðþ]/.test(character) ? 0 : 1;
      return isLatin(before) || isLatin(after) ? -1 : /[ÀÉÈÊÔÎÁÍÓÚÑÇÖÜÄàéèóúí]/.test(character) ? 0.3 : -1;
    }
    if (/[’‘]/.test(character)) return 1;
    if (/[“”«»–—…•\u00a0€°ºª¿¡·£]/.test(character)) return isLatin(before) && isLatin(after) ? -0.5 : 0.8;
    return -0.5;
  });
}

/** Arabic letters stand in words of their own; the accents that the encoding has for French stand among plain letters. */
export function scoreArabic(text: string): number {
  return meanOf(text, (character, before, after) => {
    if (isArabic(character)) {
      if (isLatin(before) || isLatin(after)) return -2;
      if (/[،؛؟]/.test(character)) return 0.5;
      const isRare = /[پٹچڈڑژکگںھہےپ]/.test(character);
      const isAlone = !isArabic(before) && !isArabic(after);
      return isRare ? -0.3 : isAlone ? 0 : 1;
    }
    // Slightly below the Western score, so that French without Arabic is not called Arabic.
    if (/[àâçèéêëîïôùûüœŒ]/.test(character)) return isPlainLatin(before) || isPlainLatin(after) ? 0.9 : -1;
    if (/[“”«»–—…\u00a0’‘\u200c-\u200f]/.test(character)) return 0.5;
    return -0.5;
  });
}

/**
 * Characters of everyday Chinese are the first level of GB 2312; what Western or Arabic text yields by chance is
 * mostly outside.
 */
export function scoreChinese(text: string): number {
  return meanOf(text, (character, before, after) => {
    if (/[，。、；：？！（）“”‘’《》【】—…·　￥０-９Ａ-Ｚａ-ｚ]/.test(character)) return 1;
    if (!/\p{Script=Han}/u.test(character)) return -1;
    if (everyday.has(character)) return 1;
    return isPlainLatin(before) || isPlainLatin(after) ? -1 : lessUsual.has(character) ? 0.2 : -0.5;
  });
}
