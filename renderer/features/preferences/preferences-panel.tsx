import { ActionIcon, Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { languages } from '../../../shared/records/choices.ts';
import { TextField } from '../../components/fields.tsx';
import { useFormats } from '../../components/formats.ts';
import { isLanguage } from '../../languages.ts';
import { ownNames } from './language-menu.tsx';
import styles from './preferences-panel.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { savePreferences, stepTextSize, textSizes, usePreferences } from './use-preferences.ts';

/** What this computer remembers about its user. */
export function PreferencesPanel() {
  const { t, i18n } = useTranslation('preferences');
  const { textSize, author } = usePreferences();
  const { percent } = useFormats();
  const { data: about } = useServiceQuery('host.about', {});

  return (
    <div className={styles.panel}>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.narrow}>
        <TextField
          label={t('author')}
          description={t('authorWhy')}
          value={author === '' ? null : author}
          maxLength={200}
          onSave={(name) => savePreferences({ author: (name ?? '').trim() })}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          label={t('language')}
          data={languages.map((language) => ({ value: language, label: ownNames[language] }))}
          value={i18n.language}
          allowDeselect={false}
          onChange={(language) => (language && isLanguage(language) ? void savePreferences({ language }) : undefined)}
        />
      </div>
      <div>
        <p className={styles.label} aria-hidden="true">
          {t('theme')}
        </p>
        <ThemeChoice />
      </div>
      <div role="group" aria-label={t('textSize')}>
        <p className={styles.label} aria-hidden="true">
          {t('textSize')}
        </p>
        <div className={styles.size}>
          <ActionIcon variant="default" size="md" aria-label={t('smaller')} disabled={textSize <= textSizes.smallest} onClick={() => stepTextSize(-1)}>
            A−
          </ActionIcon>
          <output className={styles.percent} aria-live="polite">
            {percent(textSize / 100)}
          </output>
          <ActionIcon variant="default" size="md" aria-label={t('larger')} disabled={textSize >= textSizes.largest} onClick={() => stepTextSize(1)}>
            A+
          </ActionIcon>
          <Button
            variant="subtle"
            disabled={textSize === textSizes.ordinary}
            onClick={() => void savePreferences({ textSize: textSizes.ordinary })}
          >
            {t('ordinary')}
          </Button>
        </div>
      </div>
      {about ? (
        <p className={styles.about}>
          {t('version', { version: about.version })} · {t('offline')}
        </p>
      ) : null}
    </div>
  );
}
