import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionPaper, ElectionPaperFormat } from '../../../../shared/contract/election-documents.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { failureOf } from '../../../components/failure-message.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import { useToasts } from '../../../components/toasts.ts';
import { isLanguage } from '../../../languages.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { useProcedureFailureWords } from '../../procedure/failure-words.ts';
import { LanguageChoice } from '../../procedure/language-choice.tsx';

/** What the election is printed as, in one language or in two. */
export function PapersMenu({ election }: { election: string }) {
  const { t, i18n } = useTranslation('elections');
  const word = useChoiceWords();
  const words = useProcedureFailureWords();
  const { data: papers } = useServiceQuery('elections.papers', { election });
  const { isBusy, saveBytes } = useSaveExport();
  const [chosen, setChosen] = useState<Language | null>(null);
  const [second, setSecond] = useState<Language | null>(null);
  const language = chosen ?? (isLanguage(i18n.language) ? i18n.language : 'en');

  const save = async (paper: ElectionPaper, format: ElectionPaperFormat) => {
    try {
      await saveBytes(await call('elections.paper', { election, paper, format, language, second: second === language ? null : second }));
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };

  return (
    <Menu width={280}>
      <Menu.Target>
        <Button variant="default" loading={isBusy} leftSection={<Icon name="file" size={14} />} rightSection={<Icon name="down" size={12} />}>
          {t('page.papers')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(papers ?? []).flatMap(({ paper, formats, isReady }) =>
          formats.map((format) => (
            <Menu.Item key={`${paper} ${format}`} leftSection={<Icon name="download" size={14} />} disabled={!isReady} onClick={() => void save(paper, format)}>
              {t('papers.as', { paper: t(`papers.kinds.${paper}`), format: t(`papers.formats.${format}`) })}
            </Menu.Item>
          )),
        )}
        <Menu.Divider />
        <LanguageChoice label={t('papers.language', { language: word('languages', language) })} chosen={language} onChoose={setChosen} />
        <LanguageChoice
          label={second === null ? t('papers.noSecond') : t('papers.second', { language: word('languages', second) })}
          none={t('papers.onlyOne')}
          chosen={second}
          onChoose={setSecond}
        />
      </Menu.Dropdown>
    </Menu>
  );
}
