import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/icon.tsx';
import { ownDirection } from '../../../../components/own-direction.ts';
import { foldText } from '../../../../../shared/domain/search/fold.ts';
import type { AttendanceState } from '../../../../../shared/records/choices.ts';
import hint from '../../enter-hint.module.css';
import { letterOf } from '../keys.ts';
import { type AttendanceRegister, attendanceRows, isStateKey, rowToTick, stateKeys, type TickRow as Row } from './attendance-rows.ts';
import { AttendanceRow } from './attendance-row.tsx';
import styles from './attendance.module.css';
import { ConflictOfInterest } from './conflict-of-interest.tsx';
import { readGuest } from './read-guest.ts';

export interface AttendanceActions {
  /** `null` takes the mark away. */
  mark: (row: Row, state: AttendanceState | null) => void;
  addGuest: (guest: { personName: string; organisationName: string | null }) => void;
  toggleRemote: (row: Row) => void;
  declareConflict: (row: Row, text: string | null) => Promise<void>;
}

interface AttendancePanelProps {
  register: AttendanceRegister;
  actions: AttendanceActions;
  disabled: boolean;
}

/** Ticking off who is here: type a few letters and Enter, or walk the list and press one key. */
export function AttendancePanel({ register, actions, disabled }: AttendancePanelProps) {
  const { t, i18n } = useTranslation('meetings');
  const [filter, setFilter] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [declaring, setDeclaring] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => attendanceRows(register, filter, opened, i18n.language), [register, filter, opened, i18n.language]);
  const reachable = rows.some(({ key }) => key === current) ? current : (rows[0]?.key ?? null);
  const guest = readGuest(filter);

  const focusRow = (place: number) => {
    const row = rows[place];
    if (!row) return;
    setCurrent(row.key);
    list.current?.querySelectorAll<HTMLElement>('[data-row]')[place]?.focus();
  };

  const open = (row: Row, isOpen: boolean) => {
    if (row.organisation === null) return;
    const next = new Set(opened);
    if (isOpen) next.add(row.organisation);
    else next.delete(row.organisation);
    setOpened(next);
  };

  const addGuest = () => {
    if (!guest) return;
    actions.addGuest(guest);
    setFilter('');
    field.current?.focus();
  };

  const pressInFilter = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusRow(0);
    } else if (event.key === 'Enter' && foldText(filter) !== '' && !disabled) {
      event.preventDefault();
      const named = rowToTick(rows);
      // Nobody types a comma to find somebody: what comes after it is whom a guest came for.
      if (!named || (guest !== null && guest.organisationName !== null)) {
        addGuest();
        return;
      }
      actions.mark(named, 'present');
      setFilter('');
    } else if (event.key === 'Escape' && filter !== '') {
      event.preventDefault();
      setFilter('');
    }
  };

  const pressInRow = (event: KeyboardEvent, row: Row, place: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRightToLeft = document.documentElement.dir === 'rtl';
    const letter = letterOf(event);
    const handled = (() => {
      switch (event.key) {
        case 'ArrowDown':
          focusRow(place + 1);
          return true;
        case 'ArrowUp':
          if (place === 0) field.current?.focus();
          else focusRow(place - 1);
          return true;
        case 'Home':
          focusRow(0);
          return true;
        case 'End':
          focusRow(rows.length - 1);
          return true;
        case 'ArrowRight':
        case 'ArrowLeft':
          open(row, (event.key === 'ArrowRight') !== isRightToLeft);
          return true;
        case 'Enter':
          if (row.hasPeople && row.organisation !== null) open(row, !opened.has(row.organisation));
          return true;
        case 'Escape':
        case '/':
          field.current?.focus();
          return true;
        case 'Delete':
        case 'Backspace':
          if (!disabled && row.mark) actions.mark(row, null);
          return true;
        default:
      }
      if (disabled) return false;
      if (isStateKey(letter)) {
        actions.mark(row, stateKeys[letter]);
        return true;
      }
      if (letter === 'r' && row.mark) {
        actions.toggleRemote(row);
        return true;
      }
      if (letter === 'c') {
        setDeclaring(row.key);
        return true;
      }
      return false;
    })();
    if (handled) event.preventDefault();
  };

  return (
    <>
      <TextInput
        ref={field}
        className={`${hint.field} no-print`}
        data-icon
        type="search"
        aria-label={t('room.attendance.filter')}
        placeholder={t('room.attendance.filter')}
        leftSection={<Icon name="search" size={14} />}
        rightSection={filter === '' ? null : <kbd>Enter</kbd>}
        rightSectionWidth="3.5rem"
        data-mark="attendance"
        {...ownDirection(filter)}
        value={filter}
        onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        onKeyDown={pressInFilter}
      />
      {foldText(filter) !== '' && guest && !disabled ? (
        <div className={`${styles.guest} no-print`}>
          <Button size="compact-xs" variant="subtle" leftSection={<Icon name="plus" size={12} />} onClick={addGuest}>
            {guest.organisationName === null
              ? t('room.attendance.addGuest', { person: guest.personName })
              : t('room.attendance.addGuestOf', { person: guest.personName, organisation: guest.organisationName })}
          </Button>
          {guest.organisationName === null && rows.length === 0 ? <span className={styles.hint}>{t('room.attendance.guestHint')}</span> : null}
        </div>
      ) : null}
      {rows.length === 0 ? (
        <p className={styles.nobody}>{t(foldText(filter) === '' ? 'room.attendance.nobody' : 'room.attendance.unknown')}</p>
      ) : (
        <ul className={styles.list} ref={list} aria-label={t('room.attendance.list')}>
          {rows.map((row, place) => (
            <AttendanceRow
              key={row.key}
              row={row}
              isReachable={row.key === reachable}
              isOpen={row.organisation !== null && opened.has(row.organisation)}
              disabled={disabled}
              onFocus={() => setCurrent(row.key)}
              onKeyDown={(event) => pressInRow(event, row, place)}
              onMark={(state) => actions.mark(row, row.mark?.state === state ? null : state)}
              onOpen={(isOpen) => open(row, isOpen)}
            >
              {declaring === row.key ? (
                <ConflictOfInterest
                  value={row.mark?.conflictOfInterest ?? null}
                  name={row.name}
                  onSave={(text) => actions.declareConflict(row, text)}
                  onClose={() => {
                    setDeclaring(null);
                    focusRow(place);
                  }}
                />
              ) : null}
            </AttendanceRow>
          ))}
        </ul>
      )}
    </>
  );
}
