import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ElectionView, NominationRow } from '../../../../shared/contract/election-view.ts';
import { ChoiceField, DayField, LongTextField, RecordField, TextField } from '../../../components/fields.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { RecordHistory } from '../../../components/record-history.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { type RecordFields, useRemoveRecords, useSaveRecord } from '../../../components/use-save-record.ts';
import { nominators, vettings } from '../../../../shared/records/choices.ts';
import { isFrozen } from '../page/page-steps.ts';
import parts from '../../procedure/parts.module.css';
import { NominationPill } from './nomination-pill.tsx';

interface NominationInspectorProps {
  view: ElectionView;
  nomination: NominationRow;
  disabled: boolean;
  onClose: () => void;
}

/** One candidate: who it is, how the nomination came, what the vetting said. After opening only a withdrawal can be noted. */
export function NominationInspector({ view, nomination, disabled, onClose }: NominationInspectorProps) {
  const { t } = useTranslation(['elections', 'app']);
  const word = useChoiceWords();
  const label = useFieldLabel();
  const saveRecord = useSaveRecord('nomination');
  const remove = useRemoveRecords('nomination');
  const frozen = isFrozen(view);
  const { id } = nomination;
  const save = (fields: RecordFields<'nomination'>) => saveRecord(id, fields);
  const common = (field: keyof RecordFields<'nomination'>) => ({ label: label('nomination', field), disabled: disabled || frozen });

  return (
    <Inspector title={nomination.organisationName} badge={<NominationPill nomination={nomination} />} record={{ type: 'nomination', id }} onClose={onClose}>
      <InspectorSection title={t('elections:nominations.sections.who')}>
        <TextField {...common('personName')} maxLength={300} value={nomination.personName} onSave={(personName) => save({ personName })} />
        <TextField {...common('alternateName')} maxLength={300} value={nomination.alternateName} onSave={(alternateName) => save({ alternateName })} />
        <LongTextField {...common('statement')} maxLength={5_000} value={nomination.statement} onSave={(statement) => save({ statement })} />
        <ChoiceField
          {...common('constituency')}
          required
          value={nomination.constituency}
          choices={view.constituencies.map((known) => known.id)}
          format={(code) => view.constituencies.find((known) => known.id === code)?.name ?? code}
          onSave={(constituency) => (constituency === null ? undefined : save({ constituency }))}
        />
      </InspectorSection>
      <InspectorSection title={t('elections:nominations.sections.nomination')}>
        <ChoiceField {...common('nominatedBy')} value={nomination.nominatedBy} choices={nominators} format={(code) => word('nominators', code)} onSave={(nominatedBy) => save({ nominatedBy })} />
        {nomination.nominatedBy === 'organisation' ? (
          <RecordField {...common('proposedBy')} type="organisation" value={nomination.proposedBy} onSave={(proposedBy) => save({ proposedBy })} />
        ) : null}
        <div className={parts.pair}>
          <DayField {...common('receivedOn')} value={nomination.receivedOn} onSave={(receivedOn) => save({ receivedOn })} />
          <DayField {...common('acceptedOn')} value={nomination.acceptedOn} onSave={(acceptedOn) => save({ acceptedOn })} />
        </div>
      </InspectorSection>
      <InspectorSection title={t('elections:nominations.sections.vetting')}>
        <ChoiceField
          {...common('vetting')}
          required
          value={nomination.vetting}
          choices={vettings}
          format={(code) => word('vettings', code)}
          onSave={(vetting) => (vetting === null ? undefined : save({ vetting }))}
        />
        <LongTextField {...common('vettingReason')} maxLength={5_000} value={nomination.vettingReason} onSave={(vettingReason) => save({ vettingReason })} />
        {nomination.vetting === 'refused' && (nomination.vettingReason ?? '').trim() === '' ? (
          <p className={parts.note} data-tone="warn" role="status">
            {t('elections:nominations.reasonMissing')}
          </p>
        ) : null}
        <DayField {...common('withdrawnOn')} disabled={disabled} value={nomination.withdrawnOn} onSave={(withdrawnOn) => save({ withdrawnOn })} />
        <p className={parts.help}>{t('elections:nominations.withdrawHelp')}</p>
      </InspectorSection>
      <InspectorSection title={t('app:history.title')}>
        <RecordHistory type="nomination" id={id} />
      </InspectorSection>
      {frozen ? null : (
        <Button
          variant="default"
          leftSection={<Icon name="trash" />}
          disabled={disabled}
          onClick={() => {
            onClose();
            void remove([id]).catch(() => undefined);
          }}
        >
          {t('elections:nominations.remove')}
        </Button>
      )}
    </Inspector>
  );
}
