import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isFrozen, isPast } from '../page/page-steps.ts';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { CallDrafts } from './call-drafts.tsx';
import { ContestList } from './contest-list.tsx';
import { NewNominationPanel } from './new-nomination-panel.tsx';
import { NominationInspector } from './nomination-inspector.tsx';
import { NominationTable } from './nomination-table.tsx';

/** Who stands, and how that was decided. */
export function NominationsStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { day } = useFormats();
  const isWritable = useIsWritable() && view.election.status !== 'cancelled';
  const [panel, setPanel] = useState<string | null>(null);
  const close = () => setPanel(null);
  const { id, status } = view.election;
  const nomination = view.nominations.find((known) => known.id === panel);
  const canAdd = isPast(view, 'nominating') && !isFrozen(view);
  const add = canAdd ? (
    <Button leftSection={<Icon name="plus" />} disabled={!isWritable} onClick={() => setPanel('new')}>
      {t('nominations.add')}
    </Button>
  ) : undefined;

  return (
    <ElectionFrame
      view={view}
      step="nominations"
      inspector={
        panel === 'new' ? (
          <NewNominationPanel view={view} onCreated={setPanel} onClose={close} />
        ) : nomination ? (
          <NominationInspector key={nomination.id} view={view} nomination={nomination} disabled={!isWritable} onClose={close} />
        ) : undefined
      }
    >
      {isPast(view, 'nominating') ? null : (
        <StepButton view={view} step="callNominations" label={t('nominations.call')} run={() => call('elections.callNominations', { election: id })} />
      )}
      {status === 'nominating' && view.rules.nominationsUntil !== null ? <p className={parts.help}>{t('nominations.callHelp', { day: day(view.rules.nominationsUntil) })}</p> : null}
      {status === 'nominating' ? <CallDrafts election={id} title={view.election.title} disabled={!isWritable} /> : null}
      {isPast(view, 'ready') ? (
        <p className={parts.good}>
          <Icon name="check" />
          {t('nominations.closed')}
        </p>
      ) : null}
      {view.nominations.length === 0 ? (
        isPast(view, 'nominating') ? (
          <EmptyState title={t('nominations.none')} text={t('nominations.noneText')} action={add} />
        ) : null
      ) : (
        <>
          {add ? <div className={`${parts.buttons} no-print`}>{add}</div> : null}
          {view.constituencies.map((constituency) => (
            <NominationTable key={constituency.id} view={view} constituency={constituency} selected={panel} onOpen={setPanel} onClose={close} />
          ))}
        </>
      )}
      {view.nominations.length > 0 ? <ContestList view={view} /> : null}
      {status === 'nominating' ? (
        <>
          <StepButton view={view} step="closeNominations" label={t('nominations.close')} run={() => call('elections.closeNominations', { election: id })} />
          <p className={parts.help}>{t('nominations.closeHelp')}</p>
        </>
      ) : null}
    </ElectionFrame>
  );
}
