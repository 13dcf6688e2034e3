import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LongTextField } from '../../../../components/fields.tsx';
import { Icon } from '../../../../components/icon.tsx';
import { useRemoveRecords, useSaveRecord } from '../../../../components/use-save-record.ts';
import { keyBetween } from '../../../../../shared/domain/ordering/fractional-key.ts';
import type { AgendaItemView } from '../../../../../shared/contract/meeting-view.ts';
import { longestUnsaved } from '../longest-unsaved.ts';
import { DecisionEntry } from './decision-entry.tsx';
import styles from './item.module.css';

interface DecisionLinesProps {
  meeting: string;
  agendaItem: string;
  /** Of this item, in order. */
  decisions: AgendaItemView['decisions'];
  disabled: boolean;
}

interface Entry {
  id: string;
  isNext: boolean;
  sortKey: string;
}

/** A line after those that are listed and after the one that was just typed, which may not be listed yet. */
function entryAfter(decisions: AgendaItemView['decisions'], typed: Entry | null): Entry {
  const keys = [...decisions.map(({ sortKey }) => sortKey), ...(typed ? [typed.sortKey] : [])];
  // No key ends in zero; one that came with a damaged package must not keep a decision from being written down.
  const last = keys.filter((key) => /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key)).sort().at(-1) ?? null;
  return { id: crypto.randomUUID(), isNext: typed !== null, sortKey: keyBetween(last, null) };
}

/** What was decided, each in a line of its own. */
export function DecisionLines({ meeting, agendaItem, decisions, disabled }: DecisionLinesProps) {
  const { t } = useTranslation('meetings');
  const save = useSaveRecord('decision');
  const remove = useRemoveRecords('decision');
  const [entry, setEntry] = useState(() => entryAfter(decisions, null));
  // The line that is being typed stands in the entry, not in the list above it.
  const listed = decisions.filter(({ id }) => id !== entry.id);

  return (
    <section className={styles.box} aria-label={t('room.decisions.title')}>
      <h3 className={styles.title}>{t('room.decisions.title')}</h3>
      {listed.length > 0 ? (
        <ul className={styles.lines}>
          {listed.map((decision, place) => (
            <li key={decision.id} className={styles.decision}>
              <span aria-hidden="true" className={styles.bullet}>
                ▪
              </span>
              <LongTextField
                label={t('room.decisions.one', { number: place + 1 })}
                hideLabel
                minRows={1}
                disabled={disabled}
                maxLength={5_000}
                longestWait={longestUnsaved}
                value={decision.text}
                onSave={(text) => (text === null ? undefined : save(decision.id, { text }))}
              />
              <ActionIcon
                className="no-print"
                variant="subtle"
                size="sm"
                disabled={disabled}
                aria-label={t('room.decisions.remove', { number: place + 1 })}
                onClick={() => void remove([decision.id]).catch(() => undefined)}
              >
                <Icon name="close" size={12} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      ) : null}
      {disabled ? null : (
        <DecisionEntry
          key={entry.id}
          id={entry.id}
          isNext={entry.isNext}
          saved={decisions.find(({ id }) => id === entry.id)?.text ?? ''}
          fields={{ meeting, agendaItem, sortKey: entry.sortKey }}
          onNext={() => setEntry(entryAfter(decisions, entry))}
        />
      )}
    </section>
  );
}
