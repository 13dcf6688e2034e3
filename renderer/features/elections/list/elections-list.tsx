import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { ElectionRow } from '../../../../shared/contract/election-view.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { RegisterTable } from '../../../components/register-table.tsx';
import { DeletedInspector, FilterField } from '../../../components/register-tools.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import parts from '../../procedure/parts.module.css';
import { electionLooks } from './election-looks.ts';
import { ElectionsEmptyState } from './elections-empty-state.tsx';
import { NewElectionPanel } from './new-election-panel.tsx';
import { nextDayOf } from './next-day.ts';

/** Every election with where it stands. */
export function ElectionsList() {
  const { t } = useTranslation('elections');
  const { data, error } = useServiceQuery('elections.list', {});
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const go = useNavigation((navigation) => navigation.go);
  const formats = useFormats();
  const [filter, setFilter] = useState('');
  const [panel, setPanel] = useState<'new' | 'deleted' | null>(null);

  if (!data) {
    return <AreaPage title={t('title')}>{error ? <FailureMessage failure={error.failure} /> : <Loader size="sm" aria-label={t('loading')} />}</AreaPage>;
  }
  const { elections, today } = data;
  const wanted = foldText(filter);
  const rows = elections.filter(({ title, groupName, status, electionKind }) =>
    foldText([title, groupName, word('electionStatuses', status), word('electionKinds', electionKind)].join(' ')).includes(wanted),
  );
  const running = elections.filter(({ status }) => status !== 'declared' && status !== 'cancelled').length;
  const add = (
    <Button leftSection={<Icon name="plus" />} disabled={!isWritable} onClick={() => setPanel('new')}>
      {t('new.title')}
    </Button>
  );
  const nextDay = (row: ElectionRow) => {
    const next = nextDayOf(row);
    return next === null ? t('none') : t(`list.${next.what}`, { day: formats.shortDay(next.day, today) });
  };

  return (
    <AreaPage
      title={t('title')}
      summary={elections.length === 0 ? '' : t('list.running', { count: running })}
      actions={add}
      toolbar={
        <>
          {elections.length === 0 ? null : <FilterField label={t('filter')} value={filter} onChange={setFilter} />}
          <Button variant="subtle" aria-pressed={panel === 'deleted'} onClick={() => setPanel(panel === 'deleted' ? null : 'deleted')}>
            {t('showDeleted')}
          </Button>
        </>
      }
      inspector={
        panel === 'new' ? (
          <NewElectionPanel elections={elections} onClose={() => setPanel(null)} />
        ) : panel === 'deleted' ? (
          <DeletedInspector title={t('deleted')} type="election" onClose={() => setPanel(null)} />
        ) : undefined
      }
    >
      {elections.length === 0 ? (
        <ElectionsEmptyState action={add} />
      ) : (
        <RegisterTable<ElectionRow>
          label={t('title')}
          rows={rows}
          selected={null}
          nameOf={({ title }) => title}
          onOpen={(id) => go({ area: 'elections', record: id })}
          columns={[
            {
              key: 'title',
              heading: t('list.election'),
              render: ({ title, electionKind, groupName }) => (
                <>
                  <bdi className={parts.main}>{title}</bdi>
                  <span className={parts.under}>{groupName ?? word('electionKinds', electionKind)}</span>
                </>
              ),
            },
            { key: 'status', heading: t('list.status'), width: '10rem', render: ({ status }) => <TonePill {...electionLooks[status]} label={word('electionStatuses', status)} /> },
            { key: 'next', heading: t('list.next'), width: '15rem', render: nextDay },
            { key: 'seats', heading: t('list.seats'), width: '5rem', render: ({ seats }) => formats.number(seats) },
            { key: 'candidates', heading: t('list.candidates'), width: '6rem', render: ({ candidates }) => formats.number(candidates) },
            { key: 'electors', heading: t('list.electors'), width: '6rem', render: ({ electors }) => formats.number(electors) },
          ]}
        />
      )}
      {elections.length > 0 && rows.length === 0 ? <p className={parts.help}>{t('nothingFits')}</p> : null}
    </AreaPage>
  );
}
