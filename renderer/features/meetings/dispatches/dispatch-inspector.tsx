import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../../api/service.ts';
import { DayField, TextField } from '../../../components/fields.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Inspector, InspectorSection } from '../../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RecordFooter } from '../../../components/register-tools.tsx';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../../navigation.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { CopyButton } from '../drafts/copy-button.tsx';
import styles from '../meetings.module.css';

type Dispatch = RecordByType['dispatch'];

/** Where the same files are made again, or lie frozen. */
function sourceOf({ dispatchKind, meeting }: Dispatch): string | null {
  switch (dispatchKind) {
    case 'invitation':
    case 'invitation_update':
    case 'cancellation':
      return meeting === null ? null : toHash({ area: 'meetings', view: 'prepare', record: meeting });
    case 'minutes':
      return meeting === null ? null : toHash({ area: 'meetings', view: 'minutes', record: meeting });
    case 'action_sheet':
      return toHash({ area: 'actions', view: 'sheets', record: null });
    case 'contact_list':
      return toHash({ area: 'partners', view: null, record: null });
    default:
      return null;
  }
}

/** One draft: to whom, with which files, and whether somebody sent it. */
export function DispatchInspector({ record, today }: { record: Dispatch; today: string | null }) {
  const { t } = useTranslation('meetings');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const { day } = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const save = useSaveRecord('dispatch');
  const { mutateAsync: markSent, isPending } = useServiceCommand('meetings.markSent');
  const source = sourceOf(record);
  const recipients = record.recipients ?? [];
  const mark = async (sentOn: string | null) => {
    await markSent({ dispatches: [record.id], sentOn });
  };

  return (
    <Inspector
      title={record.title ?? ''}
      subtitle={[record.dispatchKind ? word('dispatchKinds', record.dispatchKind) : null, record.draftedOn ? t('dispatches.draftedOn', { day: day(record.draftedOn) }) : null].filter((part) => part).join(' · ')}
      record={{ type: 'dispatch', id: record.id }}
      onClose={() => select(null)}
    >
      <p className={styles.help}>{t('drafts.sendsNothing')}</p>
      <InspectorSection title={t('dispatches.sending')}>
        <DayField label={label('dispatch', 'sentOn')} disabled={disabled} value={record.sentOn} onSave={mark} />
        {record.sentOn === null && today !== null ? (
          <div className={styles.buttons}>
            <Button loading={isPending} disabled={disabled} onClick={() => void mark(today).catch(() => undefined)}>
              {t('dispatches.sentToday')}
            </Button>
          </div>
        ) : null}
        <TextField label={label('dispatch', 'note')} disabled={disabled} maxLength={2_000} value={record.note} onSave={(note) => save(record.id, { note })} />
      </InspectorSection>
      <InspectorSection
        title={t('dispatches.recipients', { count: record.recipientCount ?? recipients.length })}
        actions={recipients.length > 0 ? <CopyButton label={t('dispatches.copyAddresses')} text={recipients.join('; ')} /> : undefined}
      >
        <ul className={styles.plainList}>
          {recipients.map((address) => (
            <li key={address}>
              <bdi dir="ltr">{address}</bdi>
            </li>
          ))}
        </ul>
        {record.recipientCount !== null && record.recipientCount > recipients.length ? <p className={styles.help}>{t('dispatches.onlyFirst', { count: recipients.length })}</p> : null}
      </InspectorSection>
      <InspectorSection title={label('dispatch', 'fileNames')}>
        <ul className={styles.plainList}>
          {(record.fileNames ?? []).map((name) => (
            <li key={name}>
              <bdi dir="ltr">{name}</bdi>
            </li>
          ))}
        </ul>
        {source === null ? null : (
          <p className={styles.help}>
            <a className={styles.link} href={source}>
              {t('dispatches.again')}
            </a>
          </p>
        )}
      </InspectorSection>
      <RecordFooter type="dispatch" id={record.id} removeLabel={t('dispatches.remove')} disabled={disabled} />
    </Inspector>
  );
}
