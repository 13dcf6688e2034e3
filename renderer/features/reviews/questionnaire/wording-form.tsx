import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoiceWords } from '../../../components/record-words.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import parts from '../../procedure/parts.module.css';
import type { Texts } from '../parts/own-text.ts';
import styles from './questionnaire.module.css';

interface WordingFormProps {
  texts: Texts;
  /** As the catalogue words it, shown under a field that says something else. */
  originals: Texts;
  languages: readonly Language[];
  isBusy: boolean;
  onSave: (texts: Texts) => Promise<void>;
  /** Takes the catalogue's wording back. */
  onReset?: () => Promise<void>;
  onClose: () => void;
  /** Above the wording: what else a new question needs. */
  children?: ReactNode;
}

/** A question in every language of the review: each is asked in its own. */
export function WordingForm({ texts, originals, languages, isBusy, onSave, onReset, onClose, children }: WordingFormProps) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const [drafts, setDrafts] = useState<Texts>(texts);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave(Object.fromEntries(languages.map((language) => [language, (drafts[language] ?? '').trim()])));
  };
  return (
    <form
      className={styles.wording}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
      {languages.map((language, place) => {
        const original = originals[language];
        return (
          <Textarea
            key={language}
            label={word('languages', language)}
            {...(original !== undefined && original !== drafts[language] ? { description: t('questionnaire.original', { text: original }) } : {})}
            autosize
            minRows={1}
            maxLength={1_000}
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            {...(place === 0 ? { 'data-autofocus': true, autoFocus: true } : {})}
            value={drafts[language] ?? ''}
            onChange={({ currentTarget: { value } }) => setDrafts((known) => ({ ...known, [language]: value }))}
          />
        );
      })}
      <div className={parts.buttons}>
        <Button type="submit" size="compact-sm" loading={isBusy}>
          {t('questionnaire.save')}
        </Button>
        {onReset ? (
          <Button variant="default" size="compact-sm" onClick={() => void onReset()}>
            {t('questionnaire.reset')}
          </Button>
        ) : null}
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t('questionnaire.close')}
        </Button>
      </div>
    </form>
  );
}
