import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import type { LinkedOffice } from '../../../../shared/contract/exchange.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { localDay } from '../../../components/local-day.ts';
import { type RegisterColumn, RegisterTable } from '../../../components/register-table.tsx';
import { TonePill } from '../../../components/status-pill.tsx';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ExchangeViews } from '../exchange-views.tsx';
import shared from '../exchange.module.css';
import { WorkBar } from '../work-bar.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { JoinPanel } from './join-panel.tsx';
import { OfficeInspector } from './office-inspector.tsx';
import { stateLooks, stateOf, useHoleWords, useUnsentWords } from './office-words.ts';
import styles from './offices-view.module.css';

/** Views of the address that show a form beside the offices. */
const forms = ['invite', 'join'] as const;

/** The offices that packages go to and come from: per office what was sent, received, acknowledged and is missing. */
export function OfficesView() {
  const { t } = useTranslation('exchange');
  const isWritable = useIsWritable();
  const { data: view, error } = useServiceQuery('exchange.view', {});
  const unsentWords = useUnsentWords();
  const columns = useColumns();
  const selected = useNavigation(({ place }) => place.record);
  const form = useNavigation(({ place }) => forms.find((name) => name === place.view) ?? null);
  const { go } = useNavigation.getState();

  const show = (name: (typeof forms)[number] | 'offices') => go({ area: 'exchange', view: name });
  const rows = (view?.offices ?? []).map((office) => ({ ...office, id: office.office }));
  const office = form === null ? rows.find(({ id }) => id === selected) : undefined;
  const linked = rows.filter(({ state }) => state === 'linked').length;
  const summary = view
    ? [
        ...(rows.length > 0 ? [t('summary.linked', { count: linked })] : []),
        ...(view.conflicts > 0 ? [t('summary.conflicts', { count: view.conflicts })] : []),
      ].join(' · ')
    : '';

  const buttons = (
    <>
      <Button variant="default" disabled={!isWritable} onClick={() => show('join')}>
        {t('actions.join')}
      </Button>
      <Button leftSection={<Icon name="plus" />} disabled={!isWritable} onClick={() => show('invite')}>
        {t('actions.invite')}
      </Button>
    </>
  );

  return (
    <AreaPage
      title={t('title')}
      summary={summary}
      actions={rows.length > 0 ? buttons : null}
      toolbar={<ExchangeViews view="offices" />}
      inspector={
        form === 'invite' ? (
          <InvitePanel onClose={() => show('offices')} />
        ) : form === 'join' ? (
          <JoinPanel onClose={() => show('offices')} />
        ) : office && view ? (
          <OfficeInspector key={office.id} office={office} folder={view.folder} />
        ) : undefined
      }
    >
      <WorkBar />
      {error ? <FailureMessage failure={error.failure} /> : null}
      {view && rows.length > 0 ? (
        <>
          <p className={styles.notLeft} data-waits={view.notLeft.changes > 0 || undefined} role="status">
            <span aria-hidden="true">{view.notLeft.changes > 0 ? '◐ ' : '✓ '}</span>
            {view.notLeft.changes > 0 ? t('notLeft.some', { what: unsentWords(view.notLeft) }) : t('notLeft.none')}
          </p>
          <RegisterTable<Row>
            label={t('offices.list')}
            rows={rows}
            selected={form === null ? selected : null}
            nameOf={({ name }) => name}
            onOpen={(id) => go({ area: 'exchange', view: 'offices', record: id })}
            columns={form === null ? columns : columns.filter(({ stepsBack }) => !stepsBack)}
          />
        </>
      ) : null}
      {view && rows.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            <>
              <ol className={styles.steps}>
                {(['invite', 'compare', 'send'] as const).map((step, position) => (
                  <li key={step}>
                    <span className={styles.step} aria-hidden="true">
                      {position + 1}
                    </span>
                    {t(`empty.${step}`)}
                  </li>
                ))}
              </ol>
              {buttons}
            </>
          }
        />
      ) : null}
    </AreaPage>
  );
}

type Row = LinkedOffice & { id: string };

function useColumns(): RegisterColumn<Row>[] {
  const { t } = useTranslation('exchange');
  const { instant, shortDay } = useFormats();
  const { data: today } = useServiceQuery('today.view', {});
  const dayOf = (when: string) => shortDay(localDay(when), today?.today);
  const unsentWords = useUnsentWords();
  const holeWords = useHoleWords();
  return [
    {
      key: 'name',
      heading: t('offices.name'),
      render: ({ name, area }) => (
        <>
          <bdi className={shared.main}>{name}</bdi>
          {area ? (
            <bdi className={shared.under}>{area}</bdi>
          ) : null}
        </>
      ),
    },
    {
      key: 'state',
      heading: t('offices.state'),
      width: '10.5rem',
      render: (office) => {
        const state = stateOf(office);
        return <TonePill {...stateLooks[state]} label={t(`offices.states.${state}`)} />;
      },
    },
    {
      key: 'sent',
      heading: t('offices.sent'),
      width: '11rem',
      render: ({ lastSent }) =>
        lastSent === null ? (
          <span className={shared.dim}>{t('offices.none')}</span>
        ) : (
          <>
            {`${t('offices.package', { number: lastSent.number })} · `}
            <span title={instant(lastSent.madeAt)}>{dayOf(lastSent.madeAt)}</span>
            <span className={lastSent.isAcknowledged ? styles.acknowledged : styles.onItsWay}>
              <span aria-hidden="true">{lastSent.isAcknowledged ? '✓ ' : '○ '}</span>
              {t(lastSent.isAcknowledged ? 'offices.acknowledged' : 'offices.onItsWay')}
            </span>
          </>
        ),
    },
    {
      key: 'received',
      heading: t('offices.received'),
      width: '10rem',
      stepsBack: true,
      render: ({ lastReceived }) =>
        lastReceived === null ? (
          <span className={shared.dim}>{t('offices.none')}</span>
        ) : (
          <>
            {`${t('offices.package', { number: lastReceived.number })} · `}
            <span title={instant(lastReceived.receivedAt)}>{dayOf(lastReceived.receivedAt)}</span>
          </>
        ),
    },
    {
      key: 'unsent',
      heading: t('offices.unsent'),
      width: '9.5rem',
      stepsBack: true,
      render: ({ unsent, state }) =>
        state === 'linked' ? <span className={unsent.changes === 0 ? shared.dim : undefined}>{unsentWords(unsent)}</span> : '—',
    },
    {
      key: 'open',
      heading: t('offices.open'),
      width: '13rem',
      render: ({ holes, waiting, misses }) => {
        const lines = [
          ...holes.map(holeWords),
          ...(waiting > 0 ? [t('offices.waiting', { count: waiting })] : []),
          ...misses.map((number) => t('offices.misses', { number })),
        ];
        if (lines.length === 0) return '—';
        return (
          <ul className={styles.open}>
            {lines.map((line) => (
              <li key={line}>
                <span aria-hidden="true">▲ </span>
                {line}
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
}
