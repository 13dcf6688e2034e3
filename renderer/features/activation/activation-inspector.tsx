import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import type { ActivationPartProps } from './activation-area.tsx';
import styles from './activation.module.css';
import { StepFields } from './step-fields.tsx';

interface ActivationInspectorProps extends ActivationPartProps {
  /** The id of a consideration, criterion or step, or `activation`. */
  record: string;
  onClose: () => void;
}

/** One part of the activation: the fields of a step, and the history of any of them. */
export function ActivationInspector({ record, view, texts, isWritable, onClose }: ActivationInspectorProps) {
  const { t } = useTranslation('activation');
  const { number } = useFormats();
  const choice = useChoiceWords();
  const history = (type: 'activation' | 'activation_consideration' | 'activation_criterion' | 'activation_step') => (
    <InspectorSection title={t('inspector.history')}>
      <RecordHistory type={type} id={record} />
    </InspectorSection>
  );

  const step = view.steps.find(({ id }) => id === record);
  if (step) {
    const text = texts.steps[step.id];
    return (
      <Inspector
        title={text?.title ?? step.id}
        subtitle={`${t('inspector.step', { number: number(step.number) })} · ${t(`track.states.${step.state}`)}`}
        record={{ type: 'activation_step', id: record }}
        onClose={onClose}
      >
        <p className={styles.inspectorText}>{text?.text}</p>
        <StepFields step={step} usualWho={text?.who ?? ''} usualDocument={text?.documentHint ?? ''} isWritable={isWritable} />
        {history('activation_step')}
      </Inspector>
    );
  }

  const consideration = view.considerations.find(({ id }) => id === record);
  if (consideration) {
    const text = texts.considerations[record];
    return (
      <Inspector
        title={text?.title ?? record}
        subtitle={consideration.answer ? choice('considerationAnswers', consideration.answer) : t('answer.none')}
        record={{ type: 'activation_consideration', id: record }}
        onClose={onClose}
      >
        <p className={styles.inspectorText}>{text?.text}</p>
        {history('activation_consideration')}
      </Inspector>
    );
  }

  const criterion = view.criteria.find(({ id }) => id === record);
  if (criterion) {
    const text = texts.criteria[record];
    return (
      <Inspector
        title={text?.title ?? record}
        subtitle={criterion.met ? choice('criterionAnswers', criterion.met) : t('answer.none')}
        record={{ type: 'activation_criterion', id: record }}
        onClose={onClose}
      >
        <p className={styles.inspectorText}>{text?.text}</p>
        {history('activation_criterion')}
      </Inspector>
    );
  }

  if (record !== 'activation') return null;
  return (
    <Inspector
      title={t('decision.title')}
      subtitle={view.outcome === null ? t('summary.undecided') : choice('activationOutcomes', view.outcome)}
      record={{ type: 'activation', id: record }}
      onClose={onClose}
    >
      {history('activation')}
    </Inspector>
  );
}
