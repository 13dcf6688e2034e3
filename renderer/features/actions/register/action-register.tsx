import { Button, Loader, Menu, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../../components/register-tools.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import { actionOrigins } from '../../../../shared/records/choices.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { actionLooks } from '../action-looks.ts';
import styles from '../actions.module.css';
import { ActionsViews } from '../actions-views.tsx';
import { DueDay } from '../due-day.tsx';
import { NewActionLine } from '../new-action-line.tsx';
import { useOriginWords } from '../origin-words.ts';
import { type ActionFilter, actionStates, everythingOpen, filterActions, responsibleOrganisations, wantsClosed } from './action-filter.ts';
import { ActionInspector } from './action-inspector.tsx';

const shownAtOnce = 150;

/** All action points, wherever they came from, the overdue first. */
export function ActionRegister({ isAdding }: { isAdding: boolean }) {
  const { t, i18n } = useTranslation('actions');
  const isWritable = useIsWritable();
  const { number } = useFormats();
  const label = useFieldLabel();
  const word = useChoiceWords();
  const originOf = useOriginWords();
  const selected = useNavigation(({ place }) => place.record);
  const { go, select } = useNavigation.getState();
  const [filter, setFilter] = useState<ActionFilter>(everythingOpen);
  const [shown, setShown] = useState(shownAtOnce);
  const [showsDeleted, setShowsDeleted] = useState(false);
  const { isBusy, saveExport } = useSaveExport();

  const open = useServiceQuery('actions.view', { scope: 'open' });
  const isElsewhere = selected !== null && open.data !== undefined && !open.data.rows.some(({ id }) => id === selected);
  const all = useServiceQuery('actions.view', { scope: 'all' }, { enabled: wantsClosed(filter) || isElsewhere });
  const data = (wantsClosed(filter) ? all.data : undefined) ?? open.data;
  const error = open.error ?? all.error;
  const rows = useMemo(() => filterActions(data?.rows ?? [], filter), [data, filter]);
  const organisations = useMemo(() => responsibleOrganisations(data?.rows ?? [], i18n.language), [data, i18n.language]);
  const action = (all.data ?? open.data)?.rows.find(({ id }) => id === selected) ?? open.data?.rows.find(({ id }) => id === selected);
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const change = (part: Partial<ActionFilter>) => {
    setShown(shownAtOnce);
    setFilter({ ...filter, ...part });
  };
  const file = (format: 'docx' | 'xlsx') => void saveExport({ kind: 'action-list', format, language, document: null });
  const isEmpty = data !== undefined && data.counts.open + data.counts.closed === 0;
  const addButton = (
    <Button leftSection={<Icon name="plus" />} disabled={!isWritable} aria-expanded={isAdding} onClick={() => go({ area: 'actions', view: isAdding ? null : 'new' })}>
      {t('add')}
    </Button>
  );

  return (
    <AreaPage
      title={t('title')}
      summary={data ? [t('count', { count: data.counts.open }), ...(data.counts.overdue > 0 ? [t('overdueCount', { count: data.counts.overdue })] : [])].join(' · ') : ''}
      actions={
        <>
          <Menu>
            <Menu.Target>
              <Button variant="default" loading={isBusy} leftSection={<Icon name="download" />} rightSection={<Icon name="down" size={12} />}>
                {t('export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => file('docx')}>{t('word')}</Menu.Item>
              <Menu.Item onClick={() => file('xlsx')}>{t('excel')}</Menu.Item>
              <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
                {t('print')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {addButton}
        </>
      }
      toolbar={
        <>
          <ActionsViews view="register" />
          {isEmpty ? null : (
            <>
              <FilterField label={t('filter')} value={filter.text} onChange={(text) => change({ text })} />
              <Select
                aria-label={label('action_point', 'status')}
                className={styles.choice}
                allowDeselect={false}
                value={filter.state}
                data={actionStates.map((state) => ({ value: state, label: t(`states.${state}`) }))}
                onChange={(state) => change({ state: actionStates.find((known) => known === state) ?? 'open' })}
              />
              <Select
                aria-label={label('action_point', 'organisation')}
                className={styles.choice}
                clearable
                searchable
                clearButtonProps={{ 'aria-label': t('everyOrganisation') }}
                placeholder={t('everyOrganisation')}
                value={filter.organisation}
                data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(organisation) => change({ organisation })}
              />
              <Select
                aria-label={label('action_point', 'origin')}
                className={styles.choice}
                clearable
                clearButtonProps={{ 'aria-label': t('everyOrigin') }}
                placeholder={t('everyOrigin')}
                value={filter.origin}
                data={actionOrigins.map((origin) => ({ value: origin, label: word('actionOrigins', origin) }))}
                onChange={(origin) => change({ origin: actionOrigins.find((known) => known === origin) ?? null })}
              />
            </>
          )}
          <Button variant="subtle" aria-pressed={showsDeleted} onClick={() => setShowsDeleted(!showsDeleted)}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        showsDeleted ? (
          <DeletedInspector title={t('deleted')} type="action_point" onClose={() => setShowsDeleted(false)} />
        ) : action && data ? (
          <ActionInspector key={action.id} action={action} today={data.today} />
        ) : undefined
      }
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {data === undefined && !error ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {isAdding && data ? <NewActionLine today={data.today} onClose={() => go({ area: 'actions' })} /> : null}
      {isEmpty ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <>
              {addButton}
              <Button variant="default" onClick={() => go({ area: 'meetings' })}>
                {t('empty.meetings')}
              </Button>
            </>
          }
        />
      ) : data ? (
        <RegisterTable<ActionRow>
          label={t('title')}
          rows={rows.slice(0, shown)}
          selected={selected}
          nameOf={({ text }) => text}
          onOpen={(id) => {
            setShowsDeleted(false);
            select(id);
          }}
          columns={[
            {
              key: 'text',
              heading: label('action_point', 'text'),
              render: (row) => (
                <>
                  <bdi className={styles.main}>{row.text}</bdi>
                  <span className={styles.under}>{originOf(row)}</span>
                </>
              ),
            },
            { key: 'who', heading: t('responsible'), width: '14rem', render: ({ responsibleName }) => <bdi>{responsibleName ?? '—'}</bdi> },
            {
              key: 'due',
              heading: label('action_point', 'dueOn'),
              width: '8.5rem',
              render: (row) => (
                <>
                  <DueDay action={row} today={data.today} />
                  {row.isOverdue ? <span className={styles.under}>{t('daysLate', { count: row.daysLate })}</span> : null}
                </>
              ),
            },
            { key: 'status', heading: label('action_point', 'status'), width: '8.5rem', render: ({ status }) => <TonePill {...actionLooks[status]} label={word('actionStatuses', status)} /> },
          ]}
        />
      ) : null}
      {rows.length > shown ? (
        <Button variant="subtle" onClick={() => setShown(shown + shownAtOnce * 4)}>
          {t('showMore', { count: rows.length - shown, total: number(rows.length) })}
        </Button>
      ) : null}
      {data && !isEmpty && rows.length === 0 ? <p className={styles.nothing}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
