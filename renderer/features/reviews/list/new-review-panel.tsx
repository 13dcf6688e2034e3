import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/service.ts';
import { Inspector } from '../../../components/inspector.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import type { ReviewRow } from '../../../../shared/contract/review-view.ts';
import { type ReviewFormKind, reviewForms, type ReviewScope, reviewScopes } from '../../../../shared/records/choices.ts';
import styles from '../../procedure/list.module.css';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { useAct } from '../../procedure/use-act.ts';

/** What is reviewed and when; our proposals for days and rules come with it. */
export function NewReviewPanel({ today, reviews, onClose }: { today: string; reviews: readonly ReviewRow[]; onClose: () => void }) {
  const { t, i18n } = useTranslation('reviews');
  const word = useChoiceWords();
  const go = useNavigation((navigation) => navigation.go);
  const { isBusy, failure, act } = useAct();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [scope, setScope] = useState<ReviewScope>('national');
  const [sector, setSector] = useState('');
  const [form, setForm] = useState<ReviewFormKind>('full');
  const [ownTitle, setTitle] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);

  const isSector = scope === 'sector';
  const title = ownTitle ?? [t('new.proposedTitle', { year: String(year) }), ...(isSector && sector.trim() !== '' ? [sector.trim()] : [])].join(' · ');
  const isHeld = reviews.some((review) => review.year === year && review.status !== 'cancelled' && (!isSector || review.sector === sector.trim()));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() === '' || (isSector && sector.trim() === '')) return;
    const language = isLanguage(i18n.language) ? i18n.language : 'en';
    const made = await act(() => call('reviews.create', { title, year, scope, sector: isSector ? sector : null, form, language }));
    if (made) go({ area: 'reviews', view: 'plan', record: made.review });
  };

  return (
    <Inspector title={t('new.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={styles.help}>{t('new.intro')}</p>
        <NumberInput
          label={t('new.year')}
          min={2000}
          max={2200}
          allowDecimal={false}
          thousandSeparator=""
          data-autofocus
          autoFocus
          value={year}
          onChange={(value) => setYear(typeof value === 'number' ? value : year)}
        />
        {isHeld ? <p className={styles.help}>{t('new.held', { year: String(year) })}</p> : null}
        <Select
          label={t('new.scope')}
          data={reviewScopes.map((code) => ({ value: code, label: word('reviewScopes', code) }))}
          value={scope}
          allowDeselect={false}
          onChange={(code) => setScope(reviewScopes.find((known) => known === code) ?? 'national')}
        />
        {isSector ? (
          <TextInput
            label={t('new.sector')}
            description={t('new.sectorHelp')}
            withAsterisk
            maxLength={200}
            {...ownDirection(sector)}
            value={sector}
            error={isChecked && sector.trim() === '' ? t('new.sectorMissing') : undefined}
            onChange={({ currentTarget }) => setSector(currentTarget.value)}
          />
        ) : null}
        <Select
          label={t('new.form')}
          description={t(`new.forms.${form}`)}
          data={reviewForms.map((code) => ({ value: code, label: word('reviewForms', code) }))}
          value={form}
          allowDeselect={false}
          onChange={(code) => setForm(reviewForms.find((known) => known === code) ?? 'full')}
        />
        <TextInput
          label={t('new.name')}
          withAsterisk
          maxLength={300}
          {...ownDirection(title)}
          value={title}
          error={isChecked && title.trim() === '' ? t('new.nameMissing') : undefined}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <FailureNote failure={failure} />
        <Button type="submit" loading={isBusy}>
          {t('new.create')}
        </Button>
      </form>
    </Inspector>
  );
}
