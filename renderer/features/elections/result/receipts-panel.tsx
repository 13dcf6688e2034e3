import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { hasReceipt } from './find-receipt.ts';
import styles from './result.module.css';

/** Every receipt, sorted, and the way to find one's own. */
export function ReceiptsPanel({ receipts }: { receipts: readonly string[] }) {
  const { t } = useTranslation('elections');
  const [typed, setTyped] = useState('');
  const isThere = hasReceipt(receipts, typed);
  return (
    <Panel title={t('result.receipts')} aside={<span>{t('ballotsCount', { count: receipts.length })}</span>}>
      <p className={parts.help}>{t('result.receiptsHelp')}</p>
      <TextInput
        className={`${parts.narrow} no-print`}
        label={t('result.findReceipt')}
        attributes={{ input: { dir: 'ltr' } }}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status" className={isThere === null ? 'sr-only' : parts.note} data-tone={isThere ? 'good' : 'bad'}>
        {isThere === null ? null : t(isThere ? 'result.receiptFound' : 'result.receiptMissing')}
      </p>
      <ul className={styles.receipts} dir="ltr" tabIndex={0} aria-label={t('result.receipts')}>
        {receipts.map((receipt) => (
          <li key={receipt}>{receipt}</li>
        ))}
      </ul>
    </Panel>
  );
}
