import { Modal } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import { CodeStage } from './code-stage.tsx';
import { MarkStage } from './mark-stage.tsx';
import { ReceiptStage } from './receipt-stage.tsx';
import styles from '../../../procedure/whole-screen/whole-screen.module.css';
import { useGuardedKeys } from '../../../procedure/whole-screen/use-guarded-keys.ts';

type Stage = { kind: 'code'; wasIdle: boolean } | { kind: 'marks'; code: string; paper: BallotPaper } | { kind: 'receipt'; receipt: string };

interface VotingScreenProps {
  election: string;
  title: string;
  onEnd: () => void;
}

/** The whole screen for one voter at a time. What one voter did is gone before the next one comes. */
export function VotingScreen({ election, title, onEnd }: VotingScreenProps) {
  const { t } = useTranslation('elections');
  const [stage, setStage] = useState<Stage>({ kind: 'code', wasIdle: false });
  const clear = useCallback((wasIdle = false) => setStage({ kind: 'code', wasIdle }), []);
  useGuardedKeys();

  useEffect(() => {
    // A browser may refuse it; the dialog fills the window all the same.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);

  return (
    <Modal opened fullScreen withCloseButton={false} closeOnEscape={false} onClose={onEnd} aria-label={title} transitionProps={{ duration: 0 }}>
      <div className={styles.screen}>
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
        {stage.kind === 'code' ? (
          <CodeStage
            election={election}
            note={stage.wasIdle ? t('returns.session.idle') : null}
            onPaper={(code, paper) => setStage({ kind: 'marks', code, paper })}
            onEnd={onEnd}
          />
        ) : null}
        {stage.kind === 'marks' ? (
          <MarkStage election={election} code={stage.code} paper={stage.paper} onCast={(receipt) => setStage({ kind: 'receipt', receipt })} onLeave={clear} />
        ) : null}
        {stage.kind === 'receipt' ? <ReceiptStage receipt={stage.receipt} onDone={() => clear()} /> : null}
      </div>
    </Modal>
  );
}
