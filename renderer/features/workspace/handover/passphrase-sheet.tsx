import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { useCurrentWorkspace } from '../../frame/current-workspace.ts';
import styles from './handover.module.css';
import { PassphraseGroups } from './passphrase-groups.tsx';

interface PassphraseSheetProps {
  passphrase: string;
  fileName: string;
  day: string;
}

/** On paper only: all that the successor needs besides the file. */
export function PassphraseSheet({ passphrase, fileName, day }: PassphraseSheetProps) {
  const { t } = useTranslation('handover');
  const formats = useFormats();
  const { clusterName, officeName } = useCurrentWorkspace();
  return (
    <div className={styles.sheet} aria-hidden="true">
      <p className={styles.sheetTitle}>{t('sheet.title')}</p>
      <dl className={styles.facts}>
        <dt>{t('sheet.file')}</dt>
        <dd>
          <bdi>{fileName}</bdi>
        </dd>
        <dt>{t('sheet.of')}</dt>
        <dd>
          <bdi>{clusterName}</bdi> · <bdi>{officeName}</bdi>
        </dd>
        <dt>{t('sheet.day')}</dt>
        <dd>{formats.day(day)}</dd>
      </dl>
      <PassphraseGroups passphrase={passphrase} />
      <p>{t('sheet.how')}</p>
      <p>
        {t('sheet.without')}
        <code className={styles.command} dir="ltr">{`age -d "${fileName}" > handover.zip`}</code>
      </p>
      <p>{t('sheet.care')}</p>
    </div>
  );
}
