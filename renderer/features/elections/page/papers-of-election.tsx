import { useTranslation } from 'react-i18next';
import type { ElectionPaper, ElectionPaperFormat } from '../../../../shared/contract/election-documents.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { PapersMenu } from '../../procedure/papers-menu.tsx';
import { usePaper } from '../../procedure/use-paper.ts';

/** What the election is printed as, in one language or in two. */
export function PapersOfElection({ election }: { election: string }) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const { data: papers } = useServiceQuery('elections.papers', { election });
  const choice = usePaper<ElectionPaper, ElectionPaperFormat>((request) => call('elections.paper', { election, ...request }));
  const { language, second } = choice;
  return (
    <PapersMenu
      papers={papers ?? []}
      choice={choice}
      nameOf={(paper, format) => t('papers.as', { paper: t(`papers.kinds.${paper}`), format: t(`papers.formats.${format}`) })}
      words={{
        title: t('page.papers'),
        language: t('papers.language', { language: word('languages', language) }),
        second: second === null ? t('papers.noSecond') : t('papers.second', { language: word('languages', second) }),
        onlyOne: t('papers.onlyOne'),
      }}
    />
  );
}
