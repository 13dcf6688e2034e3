import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import { candidateName } from '../../parts/names.ts';
import { type Marks, toggleRank, withRank } from './marks.ts';
import styles from './marks.module.css';

interface MarkListProps {
  paper: BallotPaper;
  marks: Marks;
  onChange: (marks: Marks) => void;
  /** Whether a withdrawn candidate can be marked: a paper is typed as it is. */
  isPaper?: boolean;
}

/** The candidates in the order of the paper, marked or ranked by keyboard or pointer. */
export function MarkList({ paper, marks, onChange, isPaper = false }: MarkListProps) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const inputs = [...(list.current?.querySelectorAll<HTMLInputElement>('input:not(:disabled)') ?? [])];
    const place = inputs.indexOf(event.target as HTMLInputElement);
    const next = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    if (place === -1 || next === undefined) return;
    event.preventDefault();
    inputs[next]?.focus();
  };
  return (
    <ul className={styles.list} ref={list} onKeyDown={walk}>
      {paper.candidates.map((candidate, place) => (
        <li key={candidate.id}>
          <MarkRow paper={paper} candidate={candidate} isFirst={place === 0} isDisabled={candidate.isWithdrawn && !isPaper} marks={marks} onChange={onChange} />
        </li>
      ))}
    </ul>
  );
}

interface MarkRowProps {
  paper: BallotPaper;
  candidate: BallotPaper['candidates'][number];
  isFirst: boolean;
  isDisabled: boolean;
  marks: Marks;
  onChange: (marks: Marks) => void;
}

function MarkRow({ paper, candidate, isFirst, isDisabled, marks, onChange }: MarkRowProps) {
  const { t } = useTranslation('elections');
  const { id, organisationName, personName, isWithdrawn } = candidate;
  const rank = marks[id];
  const isRanked = paper.rule === 'stv';
  const names = (
    <span className={styles.names}>
      <bdi>{organisationName}</bdi>
      <small>
        <bdi>{personName}</bdi>
        {isWithdrawn ? ` ${t('returns.marks.withdrawn')}` : ''}
      </small>
    </span>
  );
  if (!isRanked) {
    return (
      <label className={styles.row} data-marked={rank !== undefined || undefined}>
        <input type="checkbox" className={styles.box} data-autofocus={isFirst || undefined} disabled={isDisabled} checked={rank !== undefined} onChange={() => onChange(toggleRank(marks, id, false))} />
        {names}
      </label>
    );
  }
  return (
    <label className={styles.row} data-marked={rank !== undefined || undefined}>
      <input
        type="text"
        inputMode="numeric"
        className={styles.rank}
        data-autofocus={isFirst || undefined}
        aria-label={t('returns.marks.rank', { name: candidateName(candidate) })}
        disabled={isDisabled}
        maxLength={3}
        value={rank ?? ''}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          onChange(toggleRank(marks, id, true));
        }}
        onChange={({ currentTarget }) => {
          const typed = Number(currentTarget.value.replaceAll(/\D/g, ''));
          onChange(withRank(marks, id, typed >= 1 && typed <= 200 ? typed : null));
        }}
      />
      {names}
    </label>
  );
}
