import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import parts from '../parts.module.css';
import styles from './urn-key.module.css';
import { keyFile } from './key-file.ts';
import { keyGroups } from './key-groups.ts';

interface UrnKeyShownProps {
  title: string;
  /** What it is good for, said beside it, on the printed sheet and in its file. */
  texts: { once: string; sheet: string; file: string };
  urnKey: string;
  onWritten: () => void;
}

/** The key, this once, and the ways to get it to the officers. */
export function UrnKeyShown({ title, texts, urnKey, onWritten }: UrnKeyShownProps) {
  const { t } = useTranslation('procedure');
  const { isBusy, saveBytes } = useSaveExport();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <section className={`${parts.panel} no-print`} aria-labelledby="urn-key">
        <h3 id="urn-key" ref={heading} tabIndex={-1} className={styles.title}>
          {t('urnKey.title')}
        </h3>
        <p className={styles.key}>
          <bdi dir="ltr" data-urn-key>
            {keyGroups(urnKey).join(' ')}
          </bdi>
        </p>
        <p className={parts.text}>{texts.once}</p>
        <div className={parts.buttons}>
          <Button onClick={onWritten}>{t('urnKey.written')}</Button>
          <Button variant="default" leftSection={<Icon name="print" size={14} />} onClick={() => window.print()}>
            {t('urnKey.print')}
          </Button>
          <Button variant="default" loading={isBusy} leftSection={<Icon name="download" size={14} />} onClick={() => void saveBytes(keyFile(title, urnKey, texts.file))}>
            {t('urnKey.saveFile')}
          </Button>
          <CopyButton value={urnKey}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'urnKey.copied' : 'urnKey.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      </section>
      <div className={styles.sheet} aria-hidden="true">
        <p className={styles.sheetTitle}>{t('urnKey.sheetTitle')}</p>
        <p>
          <bdi>{title}</bdi>
        </p>
        <p className={styles.key}>
          <bdi dir="ltr">{keyGroups(urnKey).join(' ')}</bdi>
        </p>
        <p>{texts.sheet}</p>
      </div>
    </>
  );
}
