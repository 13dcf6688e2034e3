import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { ChoiceField, DayField, LongTextField, NumberField, RecordField, TextField } from '../../components/fields.tsx';
import { Icon } from '../../components/icon.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { RecordFooter } from '../../components/register-tools.tsx';
import { useSaveExport } from '../../components/save-exported-file.ts';
import { TonePill } from '../../components/status-pill.tsx';
import { type RecordFields, useSaveRecord } from '../../components/use-save-record.ts';
import { isLanguage } from '../../languages.ts';
import { toHash, useNavigation } from '../../navigation.ts';
import { positionKinds } from '../../../shared/records/choices.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { type Post, stateLooks, usePostTitle } from './position-words.ts';
import styles from './team.module.css';
import { TermsOfReferenceLink } from './terms-of-reference-link.tsx';

/** One post: who holds it, for how long, and what the next holder must know. */
export function PositionInspector({ post }: { post: Post }) {
  const { t, i18n } = useTranslation('team');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const record = (useRecords('position') ?? []).find(({ id }) => id === post.id);
  const saveRecord = useSaveRecord('position');
  const word = useChoiceWords();
  const fieldLabel = useFieldLabel();
  const titleOf = usePostTitle();
  const { isBusy, saveExport } = useSaveExport();
  if (!record) return null;

  const save = (fields: RecordFields<'position'>) => saveRecord(record.id, fields);
  const common = (field: keyof typeof record) => ({ label: fieldLabel('position', field), disabled });
  const language = isLanguage(i18n.language) ? i18n.language : 'en';

  return (
    <Inspector
      title={titleOf(post)}
      badge={<TonePill {...stateLooks[post.state]} label={t(`states.${post.state}`)} />}
      subtitle={post.organisationName ?? undefined}
      record={{ type: 'position', id: record.id }}
      onClose={() => select(null)}
    >
      <InspectorSection title={t('sections.holder')}>
        <RecordField {...common('contact')} type="contact" value={record.contact} onSave={(contact) => save({ contact })} />
        {post.contactId ? (
          <p className={styles.reach}>
            <a href={toHash({ area: 'partners', view: 'contacts', record: post.contactId })}>{t('showContact')}</a>
            {[...post.emails, ...post.phones].map((address) => (
              <bdi key={address}>{address}</bdi>
            ))}
          </p>
        ) : null}
        <RecordField {...common('organisation')} type="organisation" value={record.organisation} onSave={(organisation) => save({ organisation })} />
        <div className={styles.pair}>
          <DayField {...common('startsOn')} value={record.startsOn} onSave={(startsOn) => save({ startsOn })} />
          <DayField {...common('endsOn')} value={record.endsOn} onSave={(endsOn) => save({ endsOn })} />
        </div>
        {record.startsOn && record.endsOn && record.endsOn < record.startsOn ? (
          <p className={styles.problem} role="alert">
            {t('endsBeforeStart')}
          </p>
        ) : null}
      </InspectorSection>
      <InspectorSection title={t('sections.position')}>
        <ChoiceField
          {...common('positionKind')}
          required
          value={record.positionKind}
          choices={positionKinds}
          format={(code) => word('positionKinds', code)}
          onSave={(positionKind) => (positionKind === null ? undefined : save({ positionKind }))}
        />
        <TextField
          {...common('title')}
          placeholder={word('positionKinds', record.positionKind ?? 'other')}
          maxLength={200}
          value={record.title}
          onSave={(title) => save({ title })}
        />
        <div className={styles.pair}>
          <TextField {...common('area')} maxLength={200} value={record.area} onSave={(area) => save({ area })} />
          <NumberField {...common('timeShare')} min={0} max={100} suffix=" %" value={record.timeShare} onSave={(timeShare) => save({ timeShare })} />
        </div>
        <TermsOfReferenceLink kind="position-tor" subject={record.id} subjectLabel={titleOf(post)} isInEffect={post.hasTermsOfReference} />
      </InspectorSection>
      <InspectorSection
        title={t('sections.handover')}
        actions={
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<Icon name="download" size={12} />}
            loading={isBusy}
            onClick={() => void saveExport({ kind: 'handover', format: 'docx', language, document: record.id })}
          >
            {t('handoverNote')}
          </Button>
        }
      >
        <LongTextField
          {...common('handoverNote')}
          hideLabel
          minRows={4}
          maxLength={50_000}
          description={t('handoverHelp')}
          value={record.handoverNote}
          onSave={(handoverNote) => save({ handoverNote })}
        />
      </InspectorSection>
      <InspectorSection title={fieldLabel('position', 'note')}>
        <LongTextField {...common('note')} hideLabel maxLength={20_000} value={record.note} onSave={(note) => save({ note })} />
      </InspectorSection>
      <RecordFooter type="position" id={record.id} removeLabel={t('removePosition')} disabled={disabled} />
    </Inspector>
  );
}
