import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../shared/records/choices.ts';
import { isLanguage } from '../languages.ts';
import { Icon } from './icon.tsx';
import { useChoiceWords } from './record-words.ts';
import { type ExportRequest, useSaveExport } from './save-exported-file.ts';

interface ReportMenuProps {
  kind: ExportRequest['kind'];
  formats: readonly ExportRequest['format'][];
}

/** An area as a Word or Excel file in any of the five languages, or on paper. */
export function ReportMenu({ kind, formats }: ReportMenuProps) {
  const { t, i18n } = useTranslation('checklist');
  const choice = useChoiceWords();
  const { isBusy, saveExport } = useSaveExport();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? (isLanguage(i18n.language) ? i18n.language : 'en');

  return (
    <Menu width={240}>
      <Menu.Target>
        <Button loading={isBusy} rightSection={<Icon name="down" size={12} />}>
          {t('report.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            leftSection={<Icon name="download" size={14} />}
            onClick={() => void saveExport({ kind, format, language, document: null })}
          >
            {t(`report.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<Icon name="print" size={14} />} onClick={() => window.setTimeout(() => window.print())}>
          {t('report.print')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>{t('report.language', { language: choice('languages', language) })}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {languages.map((known) => (
              <Menu.Item
                key={known}
                role="menuitemradio"
                aria-checked={known === language}
                closeMenuOnClick={false}
                leftSection={known === language ? <Icon name="check" size={14} /> : <span style={{ inlineSize: '0.875rem' }} />}
                onClick={() => setChosen(known)}
              >
                {choice('languages', known)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      </Menu.Dropdown>
    </Menu>
  );
}
