import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { PapersMenu } from '../../procedure/papers-menu.tsx';
import { useReviewPaper } from '../parts/use-review-paper.ts';

/** What the review is printed as, in one language or in two. */
export function PapersOfReview({ review }: { review: string }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { data: papers } = useServiceQuery('reviews.papers', { review });
  const choice = useReviewPaper(review);
  const { language, second } = choice;
  return (
    <PapersMenu
      papers={papers ?? []}
      choice={choice}
      nameOf={(paper, format) => t('papers.as', { paper: t(`papers.kinds.${paper}`), format: t(`papers.formats.${format}`) })}
      words={{
        title: t('papers.title'),
        language: t('papers.language', { language: word('languages', language) }),
        second: second === null ? t('papers.noSecond') : t('papers.second', { language: word('languages', second) }),
        onlyOne: t('papers.onlyOne'),
      }}
    />
  );
}
