import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField, TextField } from '../../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { useFieldLabel } from '../../../components/record-words.ts';
import { RecordFooter } from '../../../components/register-tools.tsx';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { useNavigation } from '../../../navigation.ts';
import type { AddressState, ListEntry } from '../../../../shared/domain/partners/list-entries.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import styles from '../partner-inspector.module.css';
import { ListEntries } from './list-entries.tsx';
import { PutOnList } from './put-on-list.tsx';

const wantsAHand: readonly AddressState[] = ['bounced', 'no_address', 'unverified', 'verified'];

interface ListInspectorProps {
  record: RecordByType['mailing_list'];
  entries: readonly ListEntry[];
  today: string | null;
}

/** A mailing list: what it is for, who is on it and how far each address can be relied on, who left it. */
export function ListInspector({ record, entries, today }: ListInspectorProps) {
  const { t } = useTranslation('partners');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const label = useFieldLabel();
  const save = useSaveRecord('mailing_list');
  // Those that want a hand come first.
  const present = entries
    .filter(({ leftOn }) => leftOn === null)
    .toSorted((one, other) => wantsAHand.indexOf(one.state) - wantsAHand.indexOf(other.state));
  const gone = entries.filter(({ leftOn }) => leftOn !== null);
  return (
    <Inspector
      title={record.name ?? ''}
      subtitle={t('memberCount', { count: present.length })}
      record={{ type: 'mailing_list', id: record.id }}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('sections.list')}>
        <TextField label={label('mailing_list', 'name')} required disabled={disabled} maxLength={200} value={record.name} onSave={(name) => (name === null ? undefined : save(record.id, { name }))} />
        <TextField label={label('mailing_list', 'purpose')} disabled={disabled} maxLength={1_000} value={record.purpose} onSave={(purpose) => save(record.id, { purpose })} />
        <div className={styles.verified}>
          <DayField label={label('mailing_list', 'lastReviewedOn')} disabled={disabled} value={record.lastReviewedOn} onSave={(lastReviewedOn) => save(record.id, { lastReviewedOn })} />
          <Button
            variant="default"
            disabled={disabled || today === null || record.lastReviewedOn === today}
            onClick={() => void save(record.id, { lastReviewedOn: today }).catch(() => undefined)}
          >
            {t('reviewedToday')}
          </Button>
        </div>
      </InspectorSection>
      <InspectorSection title={t('members')}>
        <PutOnList mailingList={record.id} disabled={disabled} />
        {present.length === 0 ? <p className={styles.help}>{t('noMembers')}</p> : null}
        <ListEntries mailingList={record.id} entries={present} today={today} disabled={disabled} />
      </InspectorSection>
      {gone.length > 0 ? (
        <InspectorSection title={t('listUpkeep.gone')}>
          <ListEntries mailingList={record.id} entries={gone} today={today} disabled={disabled} />
        </InspectorSection>
      ) : null}
      <RecordFooter type="mailing_list" id={record.id} removeLabel={t('remove.mailing_list')} disabled={disabled} />
    </Inspector>
  );
}
