import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { isLanguage } from '../../languages.ts';
import { languages, type Language } from '../../../shared/records/choices.ts';
import { savePreferences } from './use-preferences.ts';

/** Each language in its own words, so that a reader finds it on a screen in another one. */
export const ownNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
};

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app');
  const current = isLanguage(i18n.language) ? i18n.language : 'en';
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-xs"
          rightSection={<Icon name="down" size={12} />}
          aria-label={`${t('frame.language')}: ${ownNames[current]}`}
        >
          {current.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            dir="auto"
            leftSection={language === current ? <Icon name="check" size={12} /> : <span style={{ width: '0.75rem' }} />}
            onClick={() => void savePreferences({ language })}
          >
            {ownNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
