import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../../navigation.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { NewSeriesMenu } from '../series/new-series-menu.tsx';
import styles from './list.module.css';

const steps = ['series', 'invitation', 'room', 'minutes', 'actions'] as const;

/** The weekly rhythm, for who has not begun it: what comes after what, and the first step. */
export function RhythmEmptyState({ hasSeries, menu }: { hasSeries: boolean; menu: ReactNode }) {
  const { t } = useTranslation('meetings');
  const isWritable = useIsWritable();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <section className={styles.rhythm} aria-labelledby="rhythm">
      <h2 id="rhythm">{t('empty.title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <b>{t(`empty.steps.${step}.title`)}</b>
            <span>{t(`empty.steps.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      <div className={styles.start}>
        {hasSeries ? null : <NewSeriesMenu disabled={!isWritable} onCreated={(id) => go({ area: 'meetings', view: 'series', record: id })} />}
        {hasSeries ? menu : null}
      </div>
    </section>
  );
}
