import type { Clock } from './areas/dependencies.ts';

/** The laptop's own clock; its calendar day is the one on the wall, not UTC's. */
export function createLaptopClock(): Clock {
  return {
    today() {
      const now = new Date();
      const part = (value: number, length: number) => String(value).padStart(length, '0');
      return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
    },
    now: () => new Date().toISOString(),
  };
}
