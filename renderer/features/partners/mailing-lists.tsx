import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { DayField, TextField } from '../../components/fields.tsx';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { useFieldLabel, useRecordTitle } from '../../components/record-words.ts';
import { RegisterTable } from '../../components/register-table.tsx';
import { DeletedInspector, FilterField, RecordFooter } from '../../components/register-tools.tsx';
import { useCreateRecord, useSaveRecord } from '../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../navigation.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import styles from './partner-inspector.module.css';
import { PartnersViews } from './partners-views.tsx';

type MailingList = RecordByType['mailing_list'];
type Contact = RecordByType['contact'];

const noContacts: Contact[] = [];

/** Who is on which list and when somebody last went through it. */
export function MailingLists() {
  const { t } = useTranslation('partners');
  const isWritable = useIsWritable();
  const lists = useRecords('mailing_list');
  const contacts = useRecords('contact') ?? noContacts;
  const { data: today } = useServiceQuery('today.view', {});
  const formats = useFormats();
  const label = useFieldLabel();
  const create = useCreateRecord('mailing_list');
  const selected = useNavigation(({ place }) => place.record);
  const { select } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [showsDeleted, setShowsDeleted] = useState(false);

  const members = useMemo(() => {
    const byList = new Map<string, Contact[]>();
    for (const contact of contacts) {
      for (const list of contact.mailingLists ?? []) byList.set(list, [...(byList.get(list) ?? []), contact]);
    }
    return byList;
  }, [contacts]);

  const add = async () => select(await create({ name: t('newList') }));
  const wanted = foldText(filter);
  const rows = (lists ?? []).filter(({ name, purpose }) => foldText(`${name ?? ''} ${purpose ?? ''}`).includes(wanted));
  const record = lists?.find(({ id }) => id === selected);
  const addButton = (
    <Button leftSection={<Icon name="plus" />} disabled={!isWritable} onClick={() => void add().catch(() => undefined)}>
      {t('add.mailing_list')}
    </Button>
  );

  return (
    <AreaPage
      title={t('title')}
      summary={lists ? t('count.mailing_list', { count: lists.length }) : ''}
      actions={addButton}
      toolbar={
        <>
          <PartnersViews view="lists" />
          {lists && lists.length > 0 ? <FilterField label={t('filter')} value={filter} onChange={setFilter} /> : null}
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        showsDeleted ? (
          <DeletedInspector title={t('deleted.mailing_list')} type="mailing_list" onClose={() => setShowsDeleted(false)} />
        ) : record ? (
          <ListInspector key={record.id} record={record} members={members.get(record.id) ?? []} today={today?.today ?? null} />
        ) : undefined
      }
    >
      {lists?.length === 0 ? (
        <EmptyState title={t('empty.mailing_list.title')} text={t('empty.mailing_list.text')} action={addButton} />
      ) : (
        <RegisterTable
          label={t('views.lists')}
          rows={rows}
          selected={selected}
          onOpen={(id) => {
            setShowsDeleted(false);
            select(id);
          }}
          columns={[
            { key: 'name', heading: label('mailing_list', 'name'), render: ({ name }) => <bdi>{name}</bdi> },
            { key: 'purpose', heading: label('mailing_list', 'purpose'), render: ({ purpose }) => purpose },
            { key: 'members', heading: t('members'), width: '6rem', render: ({ id }) => formats.number(members.get(id)?.length ?? 0) },
            {
              key: 'reviewed',
              heading: label('mailing_list', 'lastReviewedOn'),
              width: '10rem',
              render: ({ lastReviewedOn }) => (lastReviewedOn ? formats.shortDay(lastReviewedOn, today?.today) : t('never')),
            },
          ]}
        />
      )}
      {lists && lists.length > 0 && rows.length === 0 ? <p className={styles.help}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}

function ListInspector({ record, members, today }: { record: MailingList; members: Contact[]; today: string | null }) {
  const { t } = useTranslation('partners');
  const disabled = !useIsWritable();
  const { select } = useNavigation.getState();
  const label = useFieldLabel();
  const titleOf = useRecordTitle();
  const save = useSaveRecord('mailing_list');
  return (
    <Inspector
      title={record.name ?? ''}
      subtitle={t('memberCount', { count: members.length })}
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
        {members.length === 0 ? <p className={styles.help}>{t('noMembers')}</p> : null}
        <ul className={styles.links}>
          {members.map((person) => (
            <li key={person.id}>
              <a href={toHash({ area: 'partners', view: 'contacts', record: person.id })}>
                <bdi>{titleOf('contact', person)}</bdi>
              </a>
              <span>{person.emails?.[0] ?? t('noAddress')}</span>
            </li>
          ))}
        </ul>
      </InspectorSection>
      <RecordFooter type="mailing_list" id={record.id} removeLabel={t('remove.mailing_list')} disabled={disabled} />
    </Inspector>
  );
}
