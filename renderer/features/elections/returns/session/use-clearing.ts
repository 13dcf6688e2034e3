import { useEffect, useRef, useState } from 'react';

/** Seconds left until a screen clears itself; every key and every move of the pointer starts anew. */
export function useClearing(seconds: number, onClear: () => void): number {
  const [left, setLeft] = useState(seconds);
  const clear = useRef(onClear);
  useEffect(() => {
    clear.current = onClear;
  });
  useEffect(() => {
    let end = Date.now() + seconds * 1_000;
    const begin = () => {
      end = Date.now() + seconds * 1_000;
    };
    const timer = window.setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1_000));
      setLeft(rest);
      if (rest === 0) clear.current();
    }, 500);
    window.addEventListener('keydown', begin);
    window.addEventListener('pointermove', begin);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('keydown', begin);
      window.removeEventListener('pointermove', begin);
    };
  }, [seconds]);
  return left;
}
