import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { LanguageChoice } from '../../procedure/language-choice.tsx';
import { usePaper } from '../parts/use-paper.ts';

/** What the review is printed as, in one language or in two. */
export function PapersMenu({ review }: { review: string }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { data: papers } = useServiceQuery('reviews.papers', { review });
  const { language, second, setLanguage, setSecond, isBusy, save } = usePaper(review);
  return (
    <Menu width={280}>
      <Menu.Target>
        <Button variant="default" loading={isBusy} leftSection={<Icon name="file" size={14} />} rightSection={<Icon name="down" size={12} />}>
          {t('papers.title')}
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
        <LanguageChoice label={t('papers.language', { language: word('languages', language) })} chosen={language} onChoose={setLanguage} />
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
