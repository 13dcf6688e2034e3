import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useFieldLabel } from '../../components/record-words.ts';
import { RegisterTable } from '../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../components/register-tools.tsx';
import { useCreateRecord } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import { listEntries, type ListEntry } from '../../../shared/domain/partners/list-entries.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { proposalsOf } from '../../../shared/records/proposals.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { ListInspector } from './lists/list-inspector.tsx';
import styles from './partner-inspector.module.css';
import { ListState } from './lists/list-state.tsx';
import { PartnersViews } from './partners-views.tsx';

const noContacts: RecordByType['contact'][] = [];
const noMemberships: RecordByType['list_membership'][] = [];
const noEntries: ListEntry[] = [];

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

  const memberships = useRecords('list_membership') ?? noMemberships;
  const cluster = useRecords('cluster')?.[0] ?? null;
  const { mailingListDays } = proposalsOf(cluster);
  const entries = useMemo(
    () =>
      new Map(
        (lists ?? []).map(({ id }) => [id, today ? listEntries(id, { contacts, memberships }, today.today, mailingListDays) : noEntries]),
      ),
    [lists, contacts, memberships, today, mailingListDays],
  );
  const membersOf = (id: string) => (entries.get(id) ?? noEntries).filter(({ leftOn }) => leftOn === null);

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
          <ListInspector key={record.id} record={record} entries={entries.get(record.id) ?? noEntries} today={today?.today ?? null} />
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
            { key: 'members', heading: t('members'), width: '6rem', render: ({ id }) => formats.number(membersOf(id).length) },
            { key: 'state', heading: t('listUpkeep.state'), width: '15rem', stepsBack: true, render: ({ id }) => <ListState entries={membersOf(id)} /> },
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
