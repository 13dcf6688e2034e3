import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/records/choices.ts';
import type { FrozenComment } from '../../../../../shared/records/review-data.ts';
import { longestComment } from '../../../../../shared/domain/ccpm/reviews/matching.ts';
import { ownDirection } from '../../../../components/own-direction.ts';
import sessionStyles from '../../../procedure/whole-screen/whole-screen.module.css';
import { textIn } from '../../parts/own-text.ts';
import styles from './interview.module.css';

interface CommentPageProps {
  language: Language;
  comment: FrozenComment;
  text: string;
  onChange: (text: string) => void;
  onNext: () => void;
  onBack: (() => void) | null;
}

/** What somebody wants to say in their own words; it never scores. */
export function CommentPage({ language, comment, text, onChange, onNext, onBack }: CommentPageProps) {
  const { t } = useTranslation('reviews');
  const question = textIn(comment.texts, language);
  return (
    <form
      className={sessionStyles.stage}
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        onNext();
      }}
    >
      <h2>{question}</h2>
      <Textarea
        aria-label={question}
        autosize
        minRows={4}
        maxLength={longestComment}
        data-autofocus
        autoFocus
        {...ownDirection(text)}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div className={sessionStyles.buttons}>
        {onBack ? (
          <Button variant="default" size="compact-md" onClick={onBack}>
            {t('interview.back')}
          </Button>
        ) : null}
        <Button type="submit" size="compact-md">
          {t('interview.next')} <kbd className={styles.hint}>Ctrl Enter</kbd>
        </Button>
      </div>
    </form>
  );
}
