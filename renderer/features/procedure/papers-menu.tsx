import { Button, Menu } from '@mantine/core';
import { Icon } from '../../components/icon.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { PaperChoice } from './use-paper.ts';

interface PapersMenuProps<Paper extends string, Format extends string> {
  papers: readonly { paper: Paper; formats: readonly Format[]; isReady: boolean }[];
  choice: PaperChoice<Paper, Format>;
  nameOf: (paper: Paper, format: Format) => string;
  /** Of the two languages: what the choice of each is called while it stands as it does. */
  words: { title: string; language: string; second: string; onlyOne: string };
}

/** What a procedure is printed as, in one language or in two. */
export function PapersMenu<Paper extends string, Format extends string>({ papers, choice, nameOf, words }: PapersMenuProps<Paper, Format>) {
  const { language, second, setLanguage, setSecond, isBusy, save } = choice;
  return (
    <Menu width={280}>
      <Menu.Target>
        <Button variant="default" loading={isBusy} leftSection={<Icon name="file" size={14} />} rightSection={<Icon name="down" size={12} />}>
          {words.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.flatMap(({ paper, formats, isReady }) =>
          formats.map((format) => (
            <Menu.Item key={`${paper} ${format}`} leftSection={<Icon name="download" size={14} />} disabled={!isReady} onClick={() => void save(paper, format)}>
              {nameOf(paper, format)}
            </Menu.Item>
          )),
        )}
        <Menu.Divider />
        <LanguageChoice label={words.language} chosen={language} onChoose={setLanguage} />
        <LanguageChoice label={words.second} none={words.onlyOne} chosen={second} onChoose={setSecond} />
      </Menu.Dropdown>
    </Menu>
  );
}
