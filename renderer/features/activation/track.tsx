import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { useFieldLabel } from '../../components/record-words.ts';
import { type Tone, TonePill } from '../../components/status-pill.tsx';
import { useSaveRecord } from '../../components/use-save-record.ts';
import type { ActivationView } from '../../../shared/contract/areas.ts';
import type { ActivationPartProps } from './activation-area.tsx';
import styles from './activation.module.css';
import { ClockLine } from './clock-line.tsx';
import { instantAt, localParts } from './done-at.ts';
import { RecordTitle } from './record-title.tsx';
import { stepDoneText } from './step-done-text.ts';
import trackStyles from './track.module.css';

type Step = ActivationView['steps'][number];

const looks: Record<Step['state'], { tone: Tone; shape: string }> = {
  done: { tone: 'good', shape: '✓' },
  current: { tone: 'accent', shape: '●' },
  overdue: { tone: 'bad', shape: '▲' },
  open: { tone: 'na', shape: '○' },
};

/** The eight steps of the procedure, from the first consultation to the notice to partners, with their dates. */
export function Track({ view, texts, isWritable }: ActivationPartProps) {
  const { t } = useTranslation('activation');
  return (
    <section className={styles.section} aria-labelledby="activation-track">
      <h2 id="activation-track">{t('track.title')}</h2>
      <p className={styles.lead}>
        {t('track.lead')} {isWritable ? <span className="no-print">{t('track.openOne')}</span> : null}
      </p>
      <ol className={trackStyles.track}>
        {view.steps.map((step, position) => (
          <li key={step.id} className={trackStyles.step} data-state={step.state}>
            <span className={trackStyles.marker} aria-hidden="true">
              {step.state === 'done' ? '✓' : step.number}
            </span>
            <StepBody step={step} texts={texts} isWritable={isWritable} />
            <ClockLine start={step} stop={view.steps[position + 1] ?? null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StepBodyProps extends Omit<ActivationPartProps, 'view'> {
  step: Step;
}

function StepBody({ step, texts, isWritable }: StepBodyProps) {
  const { t } = useTranslation('activation');
  const formats = useFormats();
  const label = useFieldLabel();
  const save = useSaveRecord('activation_step');
  const text = texts.steps[step.id];
  const { tone, shape } = looks[step.state];

  const markDone = () => {
    const { day, time } = localParts(new Date().toISOString());
    void save(step.id, { doneAt: instantAt(day, time) }).catch(() => undefined);
  };

  return (
    <div className={trackStyles.body}>
      <div className={trackStyles.heading}>
        <RecordTitle id={step.id} title={`${formats.number(step.number)} · ${text?.title ?? step.id}`} />
        <TonePill tone={tone} shape={shape} label={t(`track.states.${step.state}`)} />
        <span className={trackStyles.when} data-late={step.state === 'overdue' || undefined}>
          {step.doneAt !== null
            ? stepDoneText(step, formats)
            : step.dueOn !== null
              ? t('track.due', { day: formats.day(step.dueOn) })
              : null}
        </span>
        {isWritable && (step.state === 'current' || step.state === 'overdue') ? (
          <Button className="no-print" variant="default" size="compact-sm" onClick={markDone}>
            {t('track.doneNow')}
          </Button>
        ) : null}
      </div>
      <p className={styles.explain}>{text?.text}</p>
      <dl className={trackStyles.facts}>
        <div>
          <dt>{label('activation_step', 'who')}</dt>
          <dd data-proposed={step.who === null || undefined}>
            <bdi>{step.who ?? t('track.usually', { who: text?.who })}</bdi>
          </dd>
        </div>
        <div>
          <dt>{label('activation_step', 'document')}</dt>
          <dd data-proposed={step.document === null || undefined}>
            <bdi>{step.document ?? t('track.usually', { who: text?.documentHint })}</bdi>
          </dd>
        </div>
      </dl>
      {step.note ? (
        <p className={trackStyles.note} dir="auto">
          {step.note}
        </p>
      ) : null}
    </div>
  );
}
