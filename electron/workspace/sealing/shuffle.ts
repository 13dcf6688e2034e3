import { randomInt } from 'node:crypto';

/** The same things in an order that nobody can foresee (Fisher and Yates, with the system's secure randomness). */
export function shuffle<T>(things: readonly T[]): T[] {
  const shuffled = [...things];
  for (let place = shuffled.length - 1; place > 0; place -= 1) {
    const other = randomInt(place + 1);
    [shuffled[place], shuffled[other]] = [shuffled[other] as T, shuffled[place] as T];
  }
  return shuffled;
}
