import { useCallback, useEffect, useRef, useState } from 'react';
import { useSaving } from '../api/saving.ts';
import { CallError } from '../api/service.ts';
import type { Failure } from '../../shared/result.ts';

export type Save<V> = (value: V) => unknown;

const pauseBeforeSaving = 600;

/** How to hand over what is typed but not handed over yet, by the field's own key. */
const unsaved = new Map<object, () => void>();
const announce = () => useSaving.getState().setDrafts(unsaved.size);

/** Hands over what is typed at once: before leaving, closing or undoing. */
export function flushDrafts(): void {
  for (const flush of unsaved.values()) flush();
}

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', flushDrafts);
  window.addEventListener('beforeunload', flushDrafts);
}

interface Waiting<V> {
  value: V;
  /** The save in force when it was typed: a field that moves to another record must not carry its text along. */
  save: Save<V>;
}

export interface Draft<V> {
  value: V;
  change: (value: V) => void;
  flush: () => void;
  isUnsaved: boolean;
  failure: Failure | null;
}

export interface DraftOptions {
  /** Milliseconds after which typing without a pause is saved all the same. */
  longestWait?: number;
}

/**
 * What somebody is typing: saved after a pause, on blur and when the field goes away.
 *
 * Follows the value from outside (an undo, another page) whenever nothing typed is waiting. What could
 * not be saved is still waiting: it stays in the field whatever comes from outside, and is handed over
 * again on blur or when the field goes away. Only an emptied field that must not be empty gives way.
 */
export function useDraft<V>(value: V, save: Save<V>, { longestWait = Number.POSITIVE_INFINITY }: DraftOptions = {}): Draft<V> {
  const [draft, setDraft] = useState(value);
  const [isUnsaved, setUnsaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = useRef<Waiting<V> | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const typedSince = useRef<number | null>(null);
  const [seen, setSeen] = useState(value);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  if (!isSame(seen, value)) {
    setSeen(value);
    if (!isUnsaved || (failure && isEmpty(draft))) {
      setDraft(value);
      setUnsaved(false);
      setFailure(null);
    }
  }

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    typedSince.current = null;
    if (unsaved.delete(waiting)) announce();
    const handedOver = waiting.current;
    if (!handedOver) return;
    waiting.current = null;
    void (async () => {
      try {
        await handedOver.save(handedOver.value);
        setFailure(null);
        if (waiting.current === null) setUnsaved(false);
      } catch (error) {
        if (!isEmpty(handedOver.value)) waiting.current ??= handedOver;
        setFailure(error instanceof CallError ? error.failure : { code: 'unexpected', params: {} });
      }
    })();
  }, []);

  useEffect(() => flush, [flush]);

  return {
    value: draft,
    change: (next) => {
      setDraft(next);
      setUnsaved(true);
      waiting.current = { value: next, save: latestSave.current };
      unsaved.set(waiting, flush);
      announce();
      window.clearTimeout(timer.current);
      typedSince.current ??= performance.now();
      const left = longestWait - (performance.now() - typedSince.current);
      timer.current = window.setTimeout(flush, Math.max(0, Math.min(pauseBeforeSaving, left)));
    },
    flush,
    isUnsaved,
    failure,
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isSame<V>(one: V, other: V): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
