import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { LongTextField } from '../../../components/fields.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { isolated } from '../meeting-words.ts';
import styles from './minutes.module.css';

/** Decisions and action points in the second language, each beside its original. */
export function SecondLanguage({ view: { items, loose }, second, disabled }: { view: MeetingView; second: Language; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const word = useChoiceWords();
  const saveDecision = useSaveRecord('decision');
  const saveAction = useSaveRecord('action_point');
  const decisions = [...items.flatMap((item) => item.decisions), ...loose.decisions];
  const actions = [...items.flatMap((item) => item.actions), ...loose.actions];
  const missing = [...decisions, ...actions].filter(({ secondText }) => secondText === null).length;
  if (decisions.length + actions.length === 0) return null;
  const field = (text: string, value: string | null, save: (secondText: string | null) => Promise<void>) => (
    <LongTextField label={isolated(text)} minRows={1} disabled={disabled} value={value} onSave={save} />
  );
  return (
    <details className={styles.panel} open={missing > 0}>
      <summary className={styles.summary}>
        {t('minutes.inSecond', { language: word('languages', second) })}
        <span>{missing > 0 ? t('minutes.untranslated', { count: missing }) : `✓ ${t('minutes.translated')}`}</span>
      </summary>
      <div className={styles.form}>
        {decisions.map(({ id, text, secondText }) => (
          <div key={id}>{field(text, secondText, (value) => saveDecision(id, { secondText: value }))}</div>
        ))}
        {actions.map(({ id, text, secondText }) => (
          <div key={id}>{field(text, secondText, (value) => saveAction(id, { secondText: value }))}</div>
        ))}
      </div>
    </details>
  );
}
