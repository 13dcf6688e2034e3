import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { Blockers, isAllowed } from '../../procedure/blockers.tsx';
import { ElectionFrame } from '../page/election-frame.tsx';
import parts from '../../procedure/parts.module.css';
import { FilesWay } from './files/files-way.tsx';
import { HandsWay } from './hands/hands-way.tsx';
import { PaperWay } from './paper/paper-way.tsx';
import { SessionWay } from './session/session-way.tsx';
import { TurnoutPanel } from './turnout-panel.tsx';

const ways = ['files', 'paper', 'session', 'hands'] as const;
type Way = (typeof ways)[number];

/** Every way in which a ballot comes back. */
export function ReturnsStep({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const disabled = !useIsWritable() || !isAllowed(view, 'vote');
  const [way, setWay] = useState<Way>('files');
  const open = view.rules.openVoting ? ways : ways.filter((known) => known !== 'hands');
  return (
    <ElectionFrame view={view} step="returns">
      <Blockers view={view} step="vote" />
      {view.election.status === 'open' ? (
        <>
          <TurnoutPanel turnout={view.turnout} />
          <div className={`${parts.buttons} no-print`}>
            <SegmentedControl aria-label={t('returns.ways')} value={way} data={open.map((code) => ({ value: code, label: t(`returns.way.${code}`) }))} onChange={setWay} />
          </div>
          {way === 'files' ? <FilesWay election={view.election.id} disabled={disabled} /> : null}
          {way === 'paper' ? <PaperWay view={view} disabled={disabled} /> : null}
          {way === 'session' ? <SessionWay view={view} disabled={disabled} /> : null}
          {way === 'hands' ? <HandsWay view={view} disabled={disabled} /> : null}
        </>
      ) : null}
    </ElectionFrame>
  );
}
