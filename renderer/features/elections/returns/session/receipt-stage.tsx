import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../../procedure/whole-screen/whole-screen.module.css';
import { useClearing } from './use-clearing.ts';

const shownSeconds = 60;

/** The receipt, this once. */
export function ReceiptStage({ receipt, onDone }: { receipt: string; onDone: () => void }) {
  const { t } = useTranslation('elections');
  const left = useClearing(shownSeconds, onDone);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <div className={styles.stage}>
      <h2>{t('returns.session.thanks')}</h2>
      <div role="status">
        <p className={styles.help}>{t('returns.session.receipt')}</p>
        <p className={styles.receipt}>
          <bdi dir="ltr">{receipt}</bdi>
        </p>
      </div>
      <p className={styles.help}>{t('returns.session.receiptHelp')}</p>
      <div className={styles.buttons}>
        <Button ref={done} size="md" onClick={onDone}>
          {t('returns.session.done')}
        </Button>
        <span className={styles.help}>{t('returns.session.clears', { count: left })}</span>
      </div>
    </div>
  );
}
