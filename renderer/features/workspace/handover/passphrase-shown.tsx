import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import areaStyles from '../workspace-area.module.css';
import styles from './handover.module.css';
import { PassphraseGroups } from './passphrase-groups.tsx';
import { PassphraseSheet } from './passphrase-sheet.tsx';
import type { HandingOver } from './use-handing-over.ts';

/** The passphrase, this once, and the ways to get it onto paper. */
export function PassphraseShown({ passphrase, handingOver }: { passphrase: string; handingOver: HandingOver }) {
  const { t } = useTranslation('handover');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="no-print">
        <h3 ref={heading} tabIndex={-1} className={styles.subject}>
          {t('file.passphrase')}
        </h3>
        <PassphraseGroups passphrase={passphrase} />
        <p className={styles.care}>{t('file.once')}</p>
        <div className={areaStyles.actions}>
          <Button onClick={handingOver.hidePassphrase}>{t('file.written')}</Button>
          <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => window.print()}>
            {t('file.print')}
          </Button>
        </div>
      </div>
      <PassphraseSheet passphrase={passphrase} fileName={handingOver.fileName} day={handingOver.day} />
    </>
  );
}
