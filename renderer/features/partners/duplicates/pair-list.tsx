import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair, PartnerType } from '../../../../shared/contract/partners.ts';
import { useNavigation } from '../../../navigation.ts';
import styles from './duplicates.module.css';
import { Likeness } from './likeness.tsx';
import { type Pair, pairToKey } from './pair-key.ts';

const shownAtOnce = 100;

interface PairListProps {
  type: PartnerType;
  pairs: readonly DuplicatePair[];
  current: Pair | null;
}

/** The pairs, the likeliest first; the arrow keys walk through them. */
export function PairList({ type, pairs, current }: PairListProps) {
  const { t } = useTranslation('partners');
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(shownAtOnce);
  const { select } = useNavigation.getState();

  const walk = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = buttons.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = next === undefined ? undefined : buttons[next];
    if (place === -1 || !button) return;
    event.preventDefault();
    button.focus();
  };

  const isCurrent = ({ one, other }: DuplicatePair) =>
    current !== null && [one.id, other.id].includes(current.keep) && [one.id, other.id].includes(current.drop);

  return (
    <div>
      <ul ref={list} className={styles.pairs} aria-label={t('duplicates.pairs')} onKeyDown={walk}>
        {pairs.slice(0, shown).map((pair) => (
          <li key={`${pair.one.id}-${pair.other.id}`}>
            <button
              type="button"
              className={styles.pair}
              aria-pressed={isCurrent(pair)}
              onClick={() => select(pairToKey({ type, keep: pair.one.id, drop: pair.other.id }))}
            >
              <bdi>{pair.one.title}</bdi>
              <bdi>{pair.other.title}</bdi>
              <Likeness reasons={pair.reasons} certainty={pair.certainty} />
            </button>
          </li>
        ))}
      </ul>
      {pairs.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + 200)}>
          {t('import.preview.showMore', { count: pairs.length - shown })}
        </Button>
      ) : null}
    </div>
  );
}
