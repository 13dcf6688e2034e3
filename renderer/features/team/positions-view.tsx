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
import { positionKinds } from '../../../shared/records/choices.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { type Post, stateLooks, usePostTitle } from './position-words.ts';
import { PositionInspector } from './position-inspector.tsx';
import styles from './team.module.css';
import { TeamViews } from './team-views.tsx';

type PositionKind = (typeof positionKinds)[number];

/** The posts that the lead agency fills, unless somebody says otherwise. */
const leadAgencyPosts: readonly PositionKind[] = ['coordinator', 'imo', 'capacity_building'];

export function PositionsView() {
  const { t } = useTranslation('team');
  const isWritable = useIsWritable();
  const { data: view } = useServiceQuery('team.view', {});
  const [cluster] = useRecords('cluster') ?? [];
  const formats = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const titleOf = usePostTitle();
  const create = useCreateRecord('position');
  const selected = useNavigation(({ place }) => place.record);
  const { go, select } = useNavigation.getState();
  const [filter, setFilter] = useState('');
  const [showsDeleted, setShowsDeleted] = useState(false);

  const positions = view?.positions ?? [];
  const wanted = foldText(filter);
  const rows = positions.filter((post) =>
    foldText([titleOf(post), post.contactName, post.organisationName, t(`states.${post.state}`)].join(' ')).includes(wanted),
  );
  const post = positions.find(({ id }) => id === selected);

  const add = async (positionKind: PositionKind) => {
    const organisation = leadAgencyPosts.includes(positionKind)
      ? cluster?.leadAgency
      : positionKind === 'co_coordinator'
        ? cluster?.coCoordinators?.[0]
        : null;
    const id = await create({ positionKind, ...(organisation ? { organisation } : {}) });
    setShowsDeleted(false);
    setFilter('');
    select(id);
  };

  const addMenu = (
    <Menu>
      <Menu.Target>
        <Button leftSection={<Icon name="plus" />} rightSection={<Icon name="down" size={12} />} disabled={!isWritable}>
          {t('addPosition')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {positionKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => void add(kind).catch(() => undefined)}>
            {word('positionKinds', kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );

  const period = ({ startsOn, endsOn }: Post): string => {
    const from = startsOn ? formats.shortDay(startsOn) : '';
    const until = endsOn ? formats.shortDay(endsOn) : '';
    if (from && until) return t('fromUntil', { from, until });
    if (from) return t('since', { from });
    return until ? t('until', { until }) : '—';
  };

  return (
    <AreaPage
      title={t('title')}
      summary={
        view ? `${t('positions', { count: positions.length })} · ${t('vacancies', { count: view.vacancies })}` : ''
      }
      actions={addMenu}
      toolbar={
        <>
          <TeamViews view="positions" />
          {positions.length > 0 ? (
            <FilterField label={t('filter')} value={filter} onChange={setFilter} />
          ) : null}
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        showsDeleted ? (
          <DeletedInspector title={t('deletedPositions')} type="position" onClose={() => setShowsDeleted(false)} />
        ) : post ? (
          <PositionInspector key={post.id} post={post} />
        ) : undefined
      }
    >
      {view && positions.length === 0 ? (
        <EmptyState
          title={t('empty.positions.title')}
          text={t('empty.positions.text')}
          action={
            <>
              {addMenu}
              <Button variant="default" onClick={() => go({ area: 'team', view: 'structure' })}>
                {t('views.structure')}
              </Button>
            </>
          }
        />
      ) : (
        <RegisterTable<Post>
          label={t('views.positions')}
          rows={rows}
          selected={selected}
          nameOf={titleOf}
          onOpen={(id) => {
            setShowsDeleted(false);
            select(id);
          }}
          columns={[
            {
              key: 'title',
              heading: label('position', 'title'),
              render: (row) => (
                <>
                  <bdi className={styles.main}>{titleOf(row)}</bdi>
                  {row.title && foldText(row.title) !== foldText(word('positionKinds', row.positionKind)) ? <span className={styles.under}>{word('positionKinds', row.positionKind)}</span> : null}
                </>
              ),
            },
            {
              key: 'contact',
              heading: label('position', 'contact'),
              render: ({ contactName, organisationName, state }) => (
                <>
                  <bdi>{state === 'vacant' || contactName === null ? '—' : contactName}</bdi>
                  {organisationName ? <span className={styles.under}>{organisationName}</span> : null}
                </>
              ),
            },
            {
              key: 'timeShare',
              stepsBack: true,
              heading: label('position', 'timeShare'),
              width: '6.5rem',
              render: ({ timeShare }) => (timeShare === null ? '—' : formats.percent(timeShare / 100)),
            },
            { key: 'period', heading: t('period'), width: '12rem', stepsBack: true, render: (row) => period(row) },
            {
              key: 'tor',
              heading: t('termsOfReference'),
              width: '7.5rem',
              render: ({ hasTermsOfReference }) => (
                <span className={hasTermsOfReference ? styles.there : styles.missing}>
                  <span aria-hidden="true">{hasTermsOfReference ? '✓ ' : '○ '}</span>
                  {t(hasTermsOfReference ? 'hasTor' : 'noTor')}
                </span>
              ),
            },
            {
              key: 'state',
              heading: t('state'),
              width: '7.5rem',
              render: ({ state }) => <TonePill {...stateLooks[state]} label={t(`states.${state}`)} />,
            },
          ]}
        />
      )}
      {positions.length > 0 && rows.length === 0 ? <p className={styles.nothing}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
