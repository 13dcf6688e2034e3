import type { KeyPress } from './shortcuts.ts';

/** However slow the laptop, keys go back to the page after this many milliseconds. */
const longestWait = 2_000;

export interface TypedAhead {
  begin: () => void;
  /** Whether the key was kept for the field that is on its way. */
  keep: (press: KeyPress) => boolean;
  /** What was typed meanwhile; ends the waiting. */
  take: () => string;
}

/** Keeps what somebody types between a shortcut and the moment its field can be typed into. */
export function createTypedAhead(now: () => number = () => performance.now()): TypedAhead {
  let text = '';
  let until: number | null = null;
  return {
    begin: () => {
      text = '';
      until = now() + longestWait;
    },
    keep: ({ key, ctrlKey, metaKey, altKey }) => {
      if (until === null || now() > until || ctrlKey || metaKey || altKey || [...key].length !== 1) return false;
      text += key;
      return true;
    },
    take: () => {
      const taken = text;
      text = '';
      until = null;
      return taken;
    },
  };
}
