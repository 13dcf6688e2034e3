import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewForm } from '../../../../../shared/contract/reviews.ts';
import type { ReviewView } from '../../../../../shared/contract/review-view.ts';
import { call } from '../../../../api/service.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { useAct } from '../../../procedure/use-act.ts';
import { PaperEntry } from './paper-entry.tsx';

/** What came on paper, typed in by the code that is printed on it. */
export function PaperWay({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t } = useTranslation('reviews');
  const { isBusy, failure, act } = useAct();
  const [code, setCode] = useState('');
  const [form, setForm] = useState<ReviewForm | null>(null);
  const [receipt, setReceipt] = useState<string | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const review = view.review.id;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setReceipt(null);
    const found = await act(() => call('reviews.formForCode', { review, code }));
    if (found) setForm({ ...found, code });
  };
  const finish = (made: string | null) => {
    setForm(null);
    setCode('');
    setReceipt(made);
    window.setTimeout(() => codeField.current?.focus());
  };

  if (form !== null) return <PaperEntry review={review} form={form} onDone={finish} onLeave={() => finish(null)} />;
  return (
    <Panel title={t('paper.title')} isPrinted={false}>
      <p className={parts.text}>{t('paper.intro')}</p>
      {receipt === null ? null : (
        <p className={parts.note} data-tone="good" role="status">
          {t('paper.taken', { receipt: `\u2066${receipt}\u2069` })}
        </p>
      )}
      <form className={parts.form} onSubmit={(event) => void begin(event)}>
        <TextInput
          ref={codeField}
          label={t('paper.code')}
          placeholder="XXXX-XXXX-XXXX-XXXX"
          attributes={{ input: { dir: 'ltr' } }}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          disabled={disabled}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <FailureNote failure={failure} />
        <Button type="submit" loading={isBusy} disabled={disabled || code.trim() === ''}>
          {t('paper.begin')}
        </Button>
      </form>
    </Panel>
  );
}
