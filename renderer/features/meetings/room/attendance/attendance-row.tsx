import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../components/formats.ts';
import { Icon } from '../../../../components/icon.tsx';
import { useChoiceWords } from '../../../../components/record-words.ts';
import { type AttendanceState, attendanceStates } from '../../../../../shared/records/choices.ts';
import type { TickRow as Row } from './attendance-rows.ts';
import styles from './attendance.module.css';

export const stateShapes: Record<AttendanceState, string> = { present: '✓', excused: '–', observer: '◦', absent: '×' };
const stateLetters: Record<AttendanceState, string> = { present: 'P', excused: 'E', observer: 'O', absent: 'A' };

interface AttendanceRowProps {
  row: Row;
  isReachable: boolean;
  isOpen: boolean;
  disabled: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onMark: (state: AttendanceState) => void;
  onOpen: (isOpen: boolean) => void;
  children: ReactNode;
}

/** One organisation or person; the four keys come up as buttons for the mouse. */
export function AttendanceRow({ row, isReachable, isOpen, disabled, onFocus, onKeyDown, onMark, onOpen, children }: AttendanceRowProps) {
  const { t } = useTranslation('meetings');
  const word = useChoiceWords();
  const { list, number } = useFormats();
  const spoken = [
    row.name,
    row.detail,
    row.state === null ? t('room.attendance.unmarked') : word('attendanceStates', row.state),
    list(row.people),
    row.mark?.mode === 'remote' ? word('attendanceModes', 'remote') : '',
    row.mark?.conflictOfInterest ? t('room.attendance.declared') : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

  return (
    <li className={styles.item} data-kind={row.kind}>
      <div className={styles.row} data-state={row.state ?? undefined}>
        <button
          type="button"
          className={styles.name}
          data-row={row.key}
          tabIndex={isReachable ? 0 : -1}
          aria-label={spoken}
          aria-expanded={row.kind === 'organisation' && row.hasPeople ? isOpen : undefined}
          aria-keyshortcuts="P E O A Delete R C"
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onClick={() => row.hasPeople && onOpen(!isOpen)}
        >
          {row.kind === 'organisation' ? (
            <span className={styles.turn} data-open={isOpen || undefined} data-none={!row.hasPeople || undefined} aria-hidden="true">
              <Icon name="forward" size={10} />
            </span>
          ) : null}
          <span className={styles.words}>
            <bdi title={row.detail || row.name}>{row.name}</bdi>
            {row.kind === 'guest' && row.detail !== '' ? <small>{row.detail}</small> : null}
            {row.people.length > 0 && !isOpen ? <small>{row.people[0]}</small> : null}
          </span>
        </button>
        {row.mark?.conflictOfInterest ? (
          <span className={styles.declared} title={row.mark.conflictOfInterest} aria-hidden="true">
            !
          </span>
        ) : null}
        {row.people.length > 1 ? (
          <span className={styles.people} aria-hidden="true">
            {number(row.people.length)}
          </span>
        ) : null}
        <span className={styles.state} aria-hidden="true">
          {row.state === null ? '' : `${stateShapes[row.state]} ${word('attendanceStates', row.state)}`}
          {row.mark?.mode === 'remote' ? ' ⌁' : ''}
        </span>
        <span className={`${styles.marks} no-print`} role="group" aria-label={row.name}>
          {attendanceStates.map((state) => (
            <button
              key={state}
              type="button"
              tabIndex={-1}
              className={styles.mark}
              aria-label={word('attendanceStates', state)}
              title={word('attendanceStates', state)}
              aria-pressed={row.mark?.state === state}
              disabled={disabled}
              onClick={() => onMark(state)}
            >
              {stateLetters[state]}
            </button>
          ))}
        </span>
      </div>
      {children}
    </li>
  );
}
