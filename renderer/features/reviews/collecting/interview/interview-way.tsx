import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewForm } from '../../../../../shared/contract/reviews.ts';
import type { ReviewView } from '../../../../../shared/contract/review-view.ts';
import { call } from '../../../../api/service.ts';
import { useChoiceWords } from '../../../../components/record-words.ts';
import { isLanguage } from '../../../../languages.ts';
import { type Language, languages } from '../../../../../shared/records/choices.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { useAct } from '../../../procedure/use-act.ts';
import { inviteeName } from '../../parts/group-words.ts';
import { InterviewScreen } from './interview-screen.tsx';

/** By telephone: the code is asked first; who has lost it gets a fresh one and the old one is void. */
export function InterviewWay({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t, i18n } = useTranslation('reviews');
  const word = useChoiceWords();
  const byCode = useAct();
  const fresh = useAct();
  const [code, setCode] = useState('');
  const [invitee, setInvitee] = useState<string | null>(null);
  const known = view.plan.languages;
  const [language, setLanguage] = useState<Language>(isLanguage(i18n.language) && known.includes(i18n.language) ? i18n.language : (known[0] ?? 'en'));
  const [form, setForm] = useState<ReviewForm | null>(null);
  const review = view.review.id;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const found = await byCode.act(() => call('reviews.formForCode', { review, code }));
    if (found) setForm({ ...found, code, language });
    setCode('');
  };
  const beginFresh = async (event: FormEvent) => {
    event.preventDefault();
    if (invitee === null) return;
    const made = await fresh.act(() => call('reviews.beginInterview', { review, invitee, language }));
    if (made) setForm({ ...made.form, language });
    setInvitee(null);
  };

  return (
    <>
      <Panel title={t('interview.title')} isPrinted={false}>
        <p className={parts.text}>{t('interview.intro')}</p>
        <form className={parts.form} onSubmit={(event) => void begin(event)}>
          <Select
            label={t('interview.language')}
            data={known.map((one) => ({ value: one, label: word('languages', one) }))}
            value={language}
            allowDeselect={false}
            disabled={disabled}
            onChange={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? language)}
          />
          <TextInput
            label={t('interview.code')}
            placeholder="XXXX-XXXX-XXXX-XXXX"
            attributes={{ input: { dir: 'ltr' } }}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            disabled={disabled}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <FailureNote failure={byCode.failure} />
          <Button type="submit" loading={byCode.isBusy} disabled={disabled || code.trim() === ''}>
            {t('interview.begin')}
          </Button>
        </form>
      </Panel>
      <Panel title={t('interview.without')} isPrinted={false}>
        <p className={parts.help}>{t('interview.withoutHelp')}</p>
        <form className={parts.form} onSubmit={(event) => void beginFresh(event)}>
          <Select
            label={t('invitees.who')}
            searchable
            limit={60}
            data={view.invitees.map((one) => ({ value: one.id, label: inviteeName(one) }))}
            value={invitee}
            disabled={disabled}
            nothingFoundMessage={t('nothingFits')}
            onChange={setInvitee}
          />
          <FailureNote failure={fresh.failure} />
          <Button type="submit" variant="default" loading={fresh.isBusy} disabled={disabled || invitee === null}>
            {t('interview.fresh')}
          </Button>
        </form>
      </Panel>
      {form === null ? null : <InterviewScreen review={review} form={form} onEnd={() => setForm(null)} />}
    </>
  );
}
