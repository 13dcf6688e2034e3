import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus when it appears, where what had it is gone: the keys and a screen reader go on from here. */
export function useFocusOnce<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
