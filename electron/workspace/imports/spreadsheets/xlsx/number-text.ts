/** Writes a number as a person sees it in the cell. */
export type NumberWriter = (value: number) => string;

/**
 * The writer for a format code; without thousands separators and currency signs, which would only have to be taken
 * out again.
 *
 * Formats that fill in figures keep them (`0000000000` for a telephone number, `"KE"000` for a place code), and a
 * percentage stays one. Everything else is the plain number, long ones too, where Excel would show `2.55E+11`.
 */
export function numberWriter(code: string): NumberWriter {
  if (/\[[<>=]/.test(code)) return plainNumber;
  const [positive = plainNumber, negative = positive, zero = positive] = (code.match(/("[^"]*"|\\.|[^;])+/gs) ?? []).map(sectionWriter);
  return (value) => {
    if (value === 0) return zero(value);
    return value < 0 ? withSign(negative(-value)) : positive(value);
  };
}

/** Whole numbers as they are, others to the fifteenth figure, as spreadsheet programs show them; never an exponent. */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/\.?0+$/, '');
}

/** A section may write the sign itself, in brackets too, or leave it to a colour. */
const withSign = (text: string): string => (/[-(]/.test(text) ? text : `-${text}`);

/** For one section of a code; numbers come without their sign. */
function sectionWriter(section: string): NumberWriter {
  const tokens: readonly string[] = section.match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gs) ?? [];
  if (tokens.includes('%')) return percentWriter(tokens);
  const filled = filledWriter(tokens);
  return (value) => (filled && Number.isSafeInteger(value) ? filled(value) : plainNumber(value));
}

function percentWriter(tokens: readonly string[]): NumberWriter {
  const code = tokens.filter((token) => token.length === 1).join('');
  const decimals = /\.([0#?]*)/.exec(code)?.[1]?.length ?? 0;
  return (value) => `${plainNumber(Number((value * 100).toFixed(Math.min(decimals, 15))))}%`;
}

const isPlace = (token: string): boolean => /^[0#?]$/.test(token);
const isLiteral = (token: string): boolean => /^(".*"|\\.|[-+() ])$/s.test(token);
const isSilent = (token: string): boolean => /^[_*]./s.test(token) || /^\[.*\]$/s.test(token);

/** Puts the figures where the code has a place for them; `null` where the code is not about that. */
function filledWriter(tokens: readonly string[]): NumberWriter | null {
  if (!tokens.some(isPlace) || !tokens.every((token) => isPlace(token) || isLiteral(token) || isSilent(token))) return null;
  const shown = tokens.filter((token) => !isSilent(token));
  const firstPlace = shown.findIndex(isPlace);
  return (value) => {
    const figures = value === 0 ? [] : [...String(value)];
    let text = '';
    for (let place = shown.length - 1; place >= 0; place -= 1) {
      const token = shown[place] as string;
      if (!isPlace(token)) text = token.replace(/^\\|^"|"$/g, '') + text;
      else {
        const taken = place === firstPlace ? figures.splice(0).join('') : figures.pop();
        text = (taken || (token === '0' ? '0' : '')) + text;
      }
    }
    return text;
  };
}
