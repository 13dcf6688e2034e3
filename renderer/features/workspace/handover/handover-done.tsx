import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import type { HandoverReport } from '../../../../shared/contract/handover.ts';
import areaStyles from '../workspace-area.module.css';
import styles from './handover.module.css';

interface HandoverDoneProps {
  place: string;
  report: HandoverReport;
  onAgain: () => void;
}

/** Where the finished file is, and how it gets to the successor. */
export function HandoverDone({ place, report, onAgain }: HandoverDoneProps) {
  const { t } = useTranslation('handover');
  const { size } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="no-print">
      <h3 ref={heading} tabIndex={-1} className={styles.done}>
        <Icon name="check" />
        {t('file.done')}
      </h3>
      <dl className={styles.facts}>
        <dt>{t('file.savedAt')}</dt>
        <dd>
          <bdi>{place}</bdi>
        </dd>
        <dt>{t('file.size')}</dt>
        <dd>{size(report.size)}</dd>
      </dl>
      <p className={styles.doneText}>{t('file.good')}</p>
      {report.ok ? null : <p className={styles.warning}>{t('file.unsound')}</p>}
      <p className={styles.doneText}>{t('file.next')}</p>
      <div className={areaStyles.actions}>
        <Button variant="default" onClick={onAgain}>
          {t('file.again')}
        </Button>
      </div>
    </div>
  );
}
