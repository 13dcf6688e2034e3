import { useState } from 'react';

export interface Asking {
  isAsking: boolean;
  /** The button that asked is back, and should have the focus again. */
  wasCalledOff: boolean;
  ask: () => void;
  callOff: () => void;
}

/** A question or an editor that opens in the place of its button. */
export function useAsking(): Asking {
  const [state, setState] = useState<'not_yet' | 'asking' | 'called_off'>('not_yet');
  return {
    isAsking: state === 'asking',
    wasCalledOff: state === 'called_off',
    ask: () => setState('asking'),
    callOff: () => setState('called_off'),
  };
}
