import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField, LongTextField, TextField } from '../../components/fields.tsx';
import { InspectorSection } from '../../components/inspector.tsx';
import { useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import type { ActivationView } from '../../../shared/contract/areas.ts';
import styles from './activation.module.css';
import { dayOfInstant, instantAt, localParts } from './done-at.ts';
import { isTimed } from './step-done-text.ts';
import { TimeField } from '../../components/time-field.tsx';

interface StepFieldsProps {
  step: ActivationView['steps'][number];
  usualWho: string;
  usualDocument: string;
  isWritable: boolean;
}

/** The hour of a day that only counts as a day: far from midnight, so that no time zone moves it. */
const midday = '12:00';

/** When a step was done and is due, by whom, with which document. */
export function StepFields({ step, usualWho, usualDocument, isWritable }: StepFieldsProps) {
  const { t } = useTranslation('activation');
  const label = useFieldLabel();
  const save = useSaveRecord('activation_step');
  const timed = isTimed(step);
  const done = step.doneAt === null ? null : timed ? localParts(step.doneAt) : { day: dayOfInstant(step.doneAt), time: midday };
  const [opened] = useState(() => localParts(new Date().toISOString()));

  const markDone = () => {
    const now = localParts(new Date().toISOString());
    void save(step.id, { doneAt: instantAt(now.day, timed ? now.time : midday) }).catch(() => undefined);
  };

  return (
    <InspectorSection title={t('inspector.fields')}>
      <div className={styles.doneAt}>
        <DayField
          label={label('activation_step', 'doneAt')}
          value={done?.day ?? null}
          maxDay={opened.day}
          disabled={!isWritable}
          onSave={(day) => save(step.id, { doneAt: day === null ? null : instantAt(day, done?.time ?? (timed ? opened.time : midday)) })}
        />
        {timed ? (
          <TimeField
            label={t('inspector.time')}
            value={done?.time ?? null}
            disabled={!isWritable || done === null}
            onSave={(time) => (done === null || time === null ? undefined : save(step.id, { doneAt: instantAt(done.day, time) }))}
          />
        ) : null}
      </div>
      {isWritable && done === null ? (
        <div>
          <Button variant="default" size="compact-sm" onClick={markDone}>
            {t('track.doneNow')}
          </Button>
        </div>
      ) : null}
      <DayField
        label={label('activation_step', 'dueOn')}
        value={step.dueOn}
        disabled={!isWritable}
        onSave={(dueOn) => save(step.id, { dueOn })}
      />
      <TextField
        label={label('activation_step', 'who')}
        placeholder={usualWho}
        maxLength={300}
        value={step.who}
        disabled={!isWritable}
        onSave={(who) => save(step.id, { who })}
      />
      <TextField
        label={label('activation_step', 'document')}
        placeholder={usualDocument}
        maxLength={500}
        value={step.document}
        disabled={!isWritable}
        onSave={(document) => save(step.id, { document })}
      />
      <LongTextField
        label={label('activation_step', 'note')}
        value={step.note}
        disabled={!isWritable}
        onSave={(note) => save(step.id, { note })}
      />
    </InspectorSection>
  );
}
