import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../api/service.ts';
import { AreaPage } from '../../components/area-page.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useChoiceWords, useFieldLabel } from '../../components/record-words.ts';
import { RegisterTable } from '../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../components/register-tools.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { useCreateRecord } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import { groupKinds } from '../../../shared/records/choices.ts';
import type { RecordByType } from '../../../shared/records/index.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { GroupInspector } from './group-inspector.tsx';
import styles from './team.module.css';
import { TeamViews } from './team-views.tsx';

type Group = RecordByType['group'];

/** The strategic advisory group and the technical working groups. */
export function GroupsView() {
  const { t } = useTranslation('team');
  const isWritable = useIsWritable();
  const groups = useRecords('group');
  const organisations = useRecords('organisation') ?? [];
  const { data: team } = useServiceQuery('team.view', {});
  const formats = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const create = useCreateRecord('group');
  const selected = useNavigation(({ place }) => place.record);
  const { select } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [showsDeleted, setShowsDeleted] = useState(false);

  const nameOf = (id: string | null) => {
    const organisation = organisations.find((known) => known.id === id);
    return organisation ? organisation.acronym || organisation.name : null;
  };
  const wanted = foldText(filter);
  const rows = (groups ?? [])
    .filter(({ name, purpose, chairOrganisation }) => foldText([name, purpose, nameOf(chairOrganisation)].join(' ')).includes(wanted))
    .sort((one, other) => (one.groupKind ?? '').localeCompare(other.groupKind ?? '') || (one.name ?? '').localeCompare(other.name ?? ''));
  const record = groups?.find(({ id }) => id === selected);

  const add = async (groupKind: (typeof groupKinds)[number]) => {
    setFilter('');
    setShowsDeleted(false);
    select(await create({ groupKind, name: word('groupKinds', groupKind) }));
  };
  const addMenu = (
    <Menu>
      <Menu.Target>
        <Button leftSection={<Icon name="plus" />} rightSection={<Icon name="down" size={12} />} disabled={!isWritable}>
          {t('addGroup')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groupKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => void add(kind).catch(() => undefined)}>
            {word('groupKinds', kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  const stateOf = ({ startsOn, endsOn }: Group): 'active' | 'ended' | 'planned' => {
    const today = team?.today ?? '';
    if (endsOn !== null && endsOn < today) return 'ended';
    return startsOn !== null && startsOn > today ? 'planned' : 'active';
  };

  return (
    <AreaPage
      title={t('title')}
      summary={groups ? t('groups', { count: groups.length }) : ''}
      actions={addMenu}
      toolbar={
        <>
          <TeamViews view="groups" />
          {groups && groups.length > 0 ? (
            <FilterField label={t('filter')} value={filter} onChange={setFilter} />
          ) : null}
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        showsDeleted ? (
          <DeletedInspector title={t('deletedGroups')} type="group" onClose={() => setShowsDeleted(false)} />
        ) : record ? (
          <GroupInspector key={record.id} record={record} />
        ) : undefined
      }
    >
      {groups?.length === 0 ? (
        <EmptyState title={t('empty.groups.title')} text={t('empty.groups.text')} action={addMenu} />
      ) : (
        <RegisterTable<Group>
          label={t('views.groups')}
          rows={rows}
          selected={selected}
          nameOf={({ name }) => name ?? ''}
          onOpen={(id) => {
            setShowsDeleted(false);
            select(id);
          }}
          columns={[
            {
              key: 'name',
              heading: label('group', 'name'),
              render: ({ name, groupKind }) => (
                <>
                  <bdi className={styles.main}>{name}</bdi>
                  <span className={styles.under}>{groupKind ? word('groupKinds', groupKind) : ''}</span>
                </>
              ),
            },
            { key: 'chair', heading: label('group', 'chairOrganisation'), render: ({ chairOrganisation }) => nameOf(chairOrganisation) ?? '—' },
            { key: 'members', heading: label('group', 'members'), width: '6rem', render: ({ members }) => formats.number(members?.length ?? 0) },
            { key: 'electedOn', stepsBack: true, heading: label('group', 'electedOn'), width: '8.5rem', render: ({ electedOn }) => (electedOn ? formats.shortDay(electedOn) : '—') },
            { key: 'endsOn', stepsBack: true, heading: label('group', 'endsOn'), width: '8.5rem', render: ({ endsOn }) => (endsOn ? formats.shortDay(endsOn) : '—') },
            {
              key: 'state',
              heading: t('state'),
              width: '7rem',
              render: (row) => {
                const state = stateOf(row);
                return <TonePill tone={state === 'active' ? 'good' : 'na'} label={t(`groupStates.${state}`)} />;
              },
            },
          ]}
        />
      )}
      {groups && groups.length > 0 && rows.length === 0 ? <p className={styles.nothing}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
