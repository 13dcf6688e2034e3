import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../../shared/contract/election-view.ts';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { VotingScreen } from './voting-screen.tsx';

const limits = ['urn', 'room', 'computer', 'order'] as const;

/** Voting at this computer, one after the other; what that can keep secret is said before it begins. */
export function SessionWay({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const [isRunning, setRunning] = useState(false);
  return (
    <Panel title={t('returns.way.session')} isPrinted={false}>
      <p className={parts.text}>{t('returns.session.intro')}</p>
      <div className={parts.note} data-tone="warn">
        <b>{t('returns.session.limitsTitle')}</b>
        <ul className={parts.bullets}>
          {limits.map((limit) => (
            <li key={limit}>{t(`returns.session.limits.${limit}`)}</li>
          ))}
        </ul>
      </div>
      <div className={parts.buttons}>
        <Button disabled={disabled} onClick={() => setRunning(true)}>
          {t('returns.session.start')}
        </Button>
      </div>
      {isRunning ? <VotingScreen election={view.election.id} title={view.election.title} onEnd={() => setRunning(false)} /> : null}
    </Panel>
  );
}
