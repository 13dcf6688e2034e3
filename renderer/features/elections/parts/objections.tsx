import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { ChoiceField, DayField, LongTextField, RecordField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { objectionLooks } from '../../../components/objection-looks.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useCreateRecord, useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { objectionOutcomes, type electionObjectionStages } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

type Objection = ElectionView['objections'][number];

interface ObjectionsProps {
  view: ElectionView;
  stage: (typeof electionObjectionStages)[number];
  title: string;
  disabled: boolean;
}

/** What somebody holds against the rules, the roll or the result, and what became of it. */
export function Objections({ view, stage, title, disabled }: ObjectionsProps) {
  const { t } = useTranslation('elections');
  const create = useCreateRecord('election_objection');
  const [opened, setOpened] = useState<string | null>(null);
  const objections = view.objections.filter((objection) => objection.stage === stage);
  const add = async () => {
    setOpened(await create({ election: view.election.id, stage, receivedOn: view.today, text: t('objections.new'), outcome: 'open' }));
  };
  return (
    <Panel
      title={title}
      aside={
        <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={12} />} disabled={disabled} onClick={() => void add().catch(() => undefined)}>
          {t('objections.add')}
        </Button>
      }
    >
      {objections.length === 0 ? <p className={parts.help}>{t('objections.none')}</p> : null}
      <ul className={parts.list}>
        {objections.map((objection) => (
          <ObjectionEntry
            key={objection.id}
            objection={objection}
            isOpened={objection.id === opened}
            disabled={disabled}
            onOpen={(isOpened) => setOpened(isOpened ? objection.id : null)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface ObjectionEntryProps {
  objection: Objection;
  isOpened: boolean;
  disabled: boolean;
  onOpen: (isOpened: boolean) => void;
}

function ObjectionEntry({ objection, isOpened, disabled, onOpen }: ObjectionEntryProps) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const save = useSaveRecord('election_objection');
  const remove = useRemoveRecords('election_objection');
  const common = (field: 'organisation' | 'about' | 'receivedOn' | 'text' | 'outcome' | 'answer') => ({ label: label('election_objection', field), disabled });
  const { id } = objection;
  return (
    <li>
      <button type="button" className={parts.entry} aria-expanded={isOpened} onClick={() => onOpen(!isOpened)}>
        <span>
          <bdi>{objection.text}</bdi>
          {objection.organisationName === null ? null : (
            <small className={parts.under}>
              <bdi>{objection.organisationName}</bdi>
            </small>
          )}
        </span>
        <TonePill {...objectionLooks[objection.outcome]} label={word('objectionOutcomes', objection.outcome)} />
      </button>
      {isOpened ? (
        <div className={parts.fields}>
          <LongTextField {...common('text')} required maxLength={5_000} value={objection.text} onSave={(text) => (text === null ? undefined : save(id, { text }))} />
          <div className={parts.pair}>
            <RecordField {...common('organisation')} type="organisation" value={objection.organisation} onSave={(organisation) => save(id, { organisation })} />
            <DayField {...common('receivedOn')} value={objection.receivedOn} onSave={(receivedOn) => save(id, { receivedOn })} />
          </div>
          {objection.stage === 'roll' ? <RecordField {...common('about')} type="organisation" value={objection.about} onSave={(about) => save(id, { about })} /> : null}
          <ChoiceField
            {...common('outcome')}
            required
            value={objection.outcome}
            choices={objectionOutcomes}
            format={(code) => word('objectionOutcomes', code)}
            onSave={(outcome) => (outcome === null ? undefined : save(id, { outcome }))}
          />
          <LongTextField {...common('answer')} maxLength={5_000} value={objection.answer} onSave={(answer) => save(id, { answer })} />
          <div className={parts.buttons}>
            <Button variant="subtle" size="compact-sm" leftSection={<Icon name="trash" size={12} />} disabled={disabled} onClick={() => void remove([id]).catch(() => undefined)}>
              {t('objections.remove')}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
