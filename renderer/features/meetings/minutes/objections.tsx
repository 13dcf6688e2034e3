import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { ChoiceField, DayField, LongTextField, RecordField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { objectionLooks } from '../../../components/objection-looks.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useCreateRecord, useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { objectionOutcomes } from '../../../../shared/records/choices.ts';
import { useState } from 'react';
import styles from './minutes.module.css';

type Objection = MeetingView['objections'][number];

/** What somebody holds against the minutes, and what becomes of it. */
export function Objections({ view: { meeting, minutes, objections, items, today }, disabled }: { view: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const create = useCreateRecord('minutes_objection');
  const [opened, setOpened] = useState<string | null>(null);
  if (minutes.circulatedOn === null && objections.length === 0) return null;
  const add = async () => {
    setOpened(await create({ meeting: meeting.id, receivedOn: today, text: t('minutes.objection.new'), outcome: 'open' }));
  };
  return (
    <section className={styles.panel} aria-labelledby="objections">
      <div className={styles.panelHead}>
        <h2 id="objections">{t('minutes.objection.title')}</h2>
        <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={12} />} disabled={disabled} onClick={() => void add().catch(() => undefined)}>
          {t('minutes.objection.add')}
        </Button>
      </div>
      {objections.length === 0 ? <p className={styles.help}>{t('minutes.objection.none')}</p> : null}
      <ul className={styles.list}>
        {objections.map((objection) => (
          <ObjectionEntry
            key={objection.id}
            objection={objection}
            items={items}
            isOpened={objection.id === opened}
            disabled={disabled}
            onOpen={(isOpened) => setOpened(isOpened ? objection.id : null)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ObjectionEntryProps {
  objection: Objection;
  items: MeetingView['items'];
  isOpened: boolean;
  disabled: boolean;
  onOpen: (isOpened: boolean) => void;
}

function ObjectionEntry({ objection, items, isOpened, disabled, onOpen }: ObjectionEntryProps) {
  const { t } = useTranslation('meetings');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('minutes_objection');
  const remove = useRemoveRecords('minutes_objection');
  const common = (field: 'agendaItem' | 'organisation' | 'receivedOn' | 'text' | 'outcome' | 'answer') => ({ label: label('minutes_objection', field), disabled });
  return (
    <li>
      <button type="button" className={styles.entry} aria-expanded={isOpened} onClick={() => onOpen(!isOpened)}>
        <span>
          <bdi>{objection.text}</bdi>
          {objection.organisationName === null ? null : (
            <small>
              <bdi>{objection.organisationName}</bdi>
            </small>
          )}
        </span>
        <TonePill {...objectionLooks[objection.outcome]} label={word('objectionOutcomes', objection.outcome)} />
      </button>
      {isOpened ? (
        <div className={styles.form}>
          <LongTextField {...common('text')} required maxLength={5_000} value={objection.text} onSave={(text) => (text === null ? undefined : save(objection.id, { text }))} />
          <div className={styles.pair}>
            <RecordField {...common('organisation')} type="organisation" value={objection.organisationId} onSave={(organisation) => save(objection.id, { organisation })} />
            <DayField {...common('receivedOn')} value={objection.receivedOn} onSave={(receivedOn) => save(objection.id, { receivedOn })} />
          </div>
          <ChoiceField
            {...common('agendaItem')}
            value={objection.agendaItemId}
            choices={items.map(({ id }) => id)}
            format={(id) => {
              const item = items.find((known) => known.id === id);
              return item ? `${item.number} · ${item.title || word('agendaItemKinds', item.itemKind)}` : id;
            }}
            onSave={(agendaItem) => save(objection.id, { agendaItem })}
          />
          <ChoiceField
            {...common('outcome')}
            required
            value={objection.outcome}
            choices={objectionOutcomes}
            format={(code) => word('objectionOutcomes', code)}
            onSave={(outcome) => (outcome === null ? undefined : save(objection.id, { outcome }))}
          />
          <LongTextField {...common('answer')} maxLength={5_000} value={objection.answer} onSave={(answer) => save(objection.id, { answer })} />
          <div className={styles.buttons}>
            <Button variant="subtle" size="compact-sm" leftSection={<Icon name="trash" size={12} />} disabled={disabled} onClick={() => void remove([objection.id]).catch(() => undefined)}>
              {t('minutes.objection.remove')}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
