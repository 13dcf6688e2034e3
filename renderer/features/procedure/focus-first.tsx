import { type ReactNode, useEffect, useRef } from 'react';

/** Moves the focus to what is marked `data-autofocus` in it, whenever it comes onto the screen. */
export function FocusFirst({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return (
    <div ref={box} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}
