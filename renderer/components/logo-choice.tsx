import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../api/files.ts';
import styles from './logo-choice.module.css';

export interface Logo {
  name: string;
  mediaType: 'image/png' | 'image/jpeg';
  bytes: string;
}

/** A logo goes into every document: beyond this it only makes them heavy. */
const largestLogo = 2_000_000;

/** A picture for the cover of documents, shown as it will be kept. */
export function LogoChoice({ logo, onChange, disabled = false }: { logo: Logo | null; onChange: (logo: Logo | null) => void; disabled?: boolean }) {
  const { t } = useTranslation(['app', 'records']);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async (file: File | null) => {
    if (!file) return;
    const mediaType = file.type === 'image/png' || file.type === 'image/jpeg' ? file.type : null;
    if (mediaType === null) {
      setProblem(t('app:logo.wrongType'));
    } else if (file.size > largestLogo) {
      setProblem(t('app:logo.tooLarge'));
    } else {
      setProblem(null);
      onChange({ name: file.name, mediaType, bytes: await readAsBase64(file) });
    }
  };

  return (
    <div role="group" aria-label={t('records:records.cluster.logo')} className={styles.logo}>
      <span className={styles.label}>{t('records:records.cluster.logo')}</span>
      <div className={styles.row}>
        {logo ? (
          <img className={styles.picture} src={`data:${logo.mediaType};base64,${logo.bytes}`} alt={t('app:logo.alt')} />
        ) : null}
        <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)} disabled={disabled}>
          {(props) => (
            <Button {...props} variant="default" disabled={disabled}>
              {logo ? t('app:logo.replace') : t('app:logo.choose')}
            </Button>
          )}
        </FileButton>
        {logo ? (
          <Button variant="subtle" disabled={disabled} onClick={() => onChange(null)}>
            {t('app:logo.remove')}
          </Button>
        ) : null}
      </div>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}
