import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import type { AgendaItemView } from '../../../../shared/contract/meeting-view.ts';
import hint from '../enter-hint.module.css';
import { endOf, targetOf } from './agenda-order.ts';
import { AgendaRow } from './agenda-row.tsx';
import styles from './prepare.module.css';

interface AgendaEditorProps {
  meeting: string;
  /** In the order of the agenda. */
  items: readonly AgendaItemView[];
  startTime: string | null;
  disabled: boolean;
}

/** The agenda, edited in place; Alt with the arrow keys moves the item in which the cursor stands. */
export function AgendaEditor({ meeting, items, startTime, disabled }: AgendaEditorProps) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const word = useChoiceWords();
  const { mutateAsync: add } = useServiceCommand('meetings.addItem');
  const { mutateAsync: move } = useServiceCommand('meetings.moveItem');
  const [title, setTitle] = useState('');
  const [moved, setMoved] = useState('');
  const table = useRef<HTMLOListElement>(null);
  const returnTo = useRef<{ id: string; field: string } | null>(null);
  const minutes = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const end = endOf(startTime, minutes);

  // Moving an item in the page takes the focus from its fields.
  useEffect(() => {
    const wanted = returnTo.current;
    if (!wanted || !items.some(({ id }) => id === wanted.id)) return;
    const element = table.current?.querySelector<HTMLElement>(`[data-item="${wanted.id}"] [data-field="${wanted.field}"] :is(input, textarea, button), [data-item="${wanted.id}"] button[data-field="${wanted.field}"]`);
    if (element && document.activeElement !== element) element.focus();
  }, [items]);

  const moveTo = async (item: AgendaItemView, step: 1 | -1, field: string) => {
    const before = targetOf(items, item.id, step);
    if (before === undefined) return;
    returnTo.current = { id: item.id, field };
    await move({ item: item.id, before });
    setMoved(t('prepare.agenda.moved', { title: item.title || word('agendaItemKinds', item.itemKind), place: number(item.number + step), total: number(items.length) }));
    window.setTimeout(() => {
      returnTo.current = null;
    }, 500);
  };

  const press = (event: KeyboardEvent, item: AgendaItemView) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (disabled) return;
    const field = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset['field'] ?? 'title';
    void moveTo(item, event.key === 'ArrowDown' ? 1 : -1, field).catch(() => undefined);
  };

  const addItem = async () => {
    const text = title.trim();
    if (text === '') return;
    await add({ meeting, after: null, itemKind: 'topic', title: text, presenter: null, minutes: null });
    setTitle('');
  };

  return (
    <section className={styles.agenda} aria-labelledby="agenda-heading">
      <div className={styles.agendaHead}>
        <h2 id="agenda-heading">{t('prepare.agenda.title')}</h2>
        <span>{minutes > 0 ? (end === null ? t('prepare.agenda.minutes', { count: minutes }) : t('prepare.agenda.minutesUntil', { count: minutes, end })) : ''}</span>
      </div>
      <ol className={styles.items} ref={table}>
        {items.map((item, place) => (
          <AgendaRow
            key={item.id}
            item={item}
            isFirst={place === 0}
            isLast={place === items.length - 1}
            disabled={disabled}
            onKeyDown={(event) => press(event, item)}
            onMove={(step) => void moveTo(item, step, step === 1 ? 'down' : 'up').catch(() => undefined)}
          />
        ))}
      </ol>
      {disabled ? null : (
        <TextInput
          className={`${styles.addItem} ${hint.field} no-print`}
          data-icon
          aria-label={t('prepare.agenda.add')}
          placeholder={t('prepare.agenda.addHint')}
          leftSection={<Icon name="plus" size={14} />}
          maxLength={300}
          {...ownDirection(title)}
          value={title}
          rightSection={title === '' ? null : <kbd>Enter</kbd>}
          rightSectionWidth="3.5rem"
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void addItem().catch(() => undefined);
          }}
        />
      )}
      <p className={`${styles.hint} no-print`}>{t('prepare.agenda.keys')}</p>
      <p className="sr-only" role="status">
        {moved}
      </p>
    </section>
  );
}
