import { create } from 'zustand';

/**
 * A workspace made from an invitation is open as soon as it is there. The first screen stays all the same until the
 * person has the reply and knows what to do with it.
 */
export const useHeldStart = create<{ isHeld: boolean }>(() => ({ isHeld: false }));
