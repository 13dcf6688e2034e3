import { useEffect, useState } from 'react';
import { listen } from './service.ts';

/** How far the long work under way is, from 0 to 1; `null` while nothing is known. */
export function useProgress(isUnderWay: boolean): number | null {
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const stop = listen((event) => {
      if (event.kind === 'progress') setShare(event.total > 0 ? event.done / event.total : null);
    });
    return () => {
      stop();
      setShare(null);
    };
  }, [isUnderWay]);
  return share;
}
