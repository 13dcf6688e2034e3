import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { themes } from '../../../shared/contract/host.ts';
import { savePreferences, usePreferences } from './use-preferences.ts';

export function ThemeChoice({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('preferences');
  const { theme } = usePreferences();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('theme')}
      data={themes.map((value) => ({ value, label: t(compact ? `shortThemes.${value}` : `themes.${value}`) }))}
      value={theme}
      onChange={(value) => void savePreferences({ theme: themes.find((known) => known === value) ?? 'system' })}
    />
  );
}
