import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers, isAllowed } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import parts from '../../procedure/parts.module.css';
import { DepartureForm } from './departure-form.tsx';
import { IssueForm } from './issue-form.tsx';
import { IssuedFilesPanel } from './issued-files-panel.tsx';
import { ReissueForm } from './reissue-form.tsx';
import { IssuedTable } from './issued-table.tsx';

/** Codes and forms on their way to the organisations. */
export function BallotsStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const disabled = !useIsWritable() || !isAllowed(view, 'vote');
  const isOpen = view.election.status === 'open';
  return (
    <ElectionFrame view={view} step="ballots">
      <Blockers view={view} step="vote" />
      <IssuedFilesPanel election={view.election.id} title={view.election.title} />
      {isOpen ? (
        <>
          <IssuedTable turnout={view.turnout} />
          <IssueForm view={view} disabled={disabled} />
          <div className={parts.columns}>
            <ReissueForm view={view} disabled={disabled} />
            <DepartureForm view={view} disabled={disabled} />
          </div>
        </>
      ) : (
        <p className={parts.help}>{t('ballots.once')}</p>
      )}
    </ElectionFrame>
  );
}
