import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './exchange.module.css';
import { stopWork, useWork, type WorkKind } from './work.ts';

/** Work that is done before a person could read the words shows no bar. */
const shownAfter = 400;

/** What long work is doing, how far it is, and the way to stop it. */
export function WorkBar() {
  const kind = useWork((work) => work.kind);
  return kind === null ? null : <Bar key={kind} kind={kind} />;
}

function Bar({ kind }: { kind: WorkKind }) {
  const { t } = useTranslation('exchange');
  const { done, total } = useWork();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), shownAfter);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  const words = t(`work.${kind}`);
  return (
    <div className={`${styles.work} no-print`}>
      <div className={styles.workWords}>
        <span role="status">{words}</span>
        {total > 0 ? <span className={styles.dim}>{t('work.of', { done, total })}</span> : null}
      </div>
      <Progress.Root size="sm" className={styles.workBar}>
        <Progress.Section
          value={total > 0 ? (done / total) * 100 : 100}
          animated={total === 0}
          striped={total === 0}
          aria-label={words}
        />
      </Progress.Root>
      <Button variant="default" size="compact-sm" onClick={stopWork}>
        {t('work.stop')}
      </Button>
    </div>
  );
}
