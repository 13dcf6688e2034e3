import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../../shared/contract/exchange.ts';
import type { FieldValue } from '../../../../shared/records/define.ts';
import { definitionOf, type RecordType } from '../../../../shared/records/index.ts';
import type { FieldWords } from '../../../components/field-words.ts';
import { useFieldLabel } from '../../../components/record-words.ts';
import { useAsking } from '../asking.ts';
import shared from '../exchange.module.css';
import { longTextOf } from '../long-text.ts';
import { TextDifference } from '../text-difference.tsx';
import { CandidateCard } from './candidate-card.tsx';
import styles from './conflicts.module.css';
import { isEditable, ValueEditor } from './value-editor.tsx';

interface FieldConflictProps {
  conflict: Conflict;
  words: FieldWords;
  disabled: boolean;
  onSettle: (value: FieldValue) => void;
}

/** The values of one field side by side; one is taken, or another one written. */
export function FieldConflict({ conflict, words, disabled, onSettle }: FieldConflictProps) {
  const { t } = useTranslation('exchange');
  const heading = useId();
  const label = useFieldLabel();
  const writing = useAsking();
  const type = conflict.type as RecordType;
  const { field, candidates } = conflict;
  const definition = definitionOf(type).fields[field];
  const [standing, ...others] = candidates.toSorted((a, b) => Number(b.stands) - Number(a.stands));
  const [other] = others;
  const name = label(type, field);

  const show = (candidate: Conflict['candidates'][number]) => {
    const text = longTextOf(type, field, candidate.value);
    const compared = candidate === standing ? other : standing;
    const comparedText = compared ? longTextOf(type, field, compared.value) : null;
    if (text === null || comparedText === null) return <span dir="auto">{words(type, field, candidate.value)}</span>;
    return candidate === standing ? (
      <TextDifference before={text} after={comparedText} side="before" />
    ) : (
      <TextDifference before={comparedText} after={text} side="after" />
    );
  };

  return (
    <section className={styles.conflict} aria-labelledby={heading}>
      <h3 className={styles.field} id={heading}>
        {name}
      </h3>
      <div className={styles.candidates}>
        {(standing ? [standing, ...others] : []).map((candidate, position) => (
          <CandidateCard
            // An office may have written twice, in two files that were copied of each other.
            key={`${candidate.office}-${position}`}
            candidate={candidate}
            action={
              <Button
                variant="default"
                size="compact-sm"
                disabled={disabled}
                aria-label={t('conflicts.takeOf', { office: candidate.officeName, field: name })}
                onClick={() => onSettle(candidate.value)}
              >
                {t(candidate.stands ? 'conflicts.keep' : 'conflicts.take')}
              </Button>
            }
          >
            {show(candidate)}
          </CandidateCard>
        ))}
      </div>
      {definition && standing && isEditable(definition, standing.value) ? (
        writing.isAsking ? (
          <ThirdValue
            type={type}
            field={field}
            start={standing.value}
            disabled={disabled}
            onUse={onSettle}
            onCancel={writing.callOff}
          />
        ) : (
          <div>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={disabled}
              aria-label={t('conflicts.thirdOf', { field: name })}
              autoFocus={writing.wasCalledOff}
              onClick={writing.ask}
            >
              {t('conflicts.third')}
            </Button>
          </div>
        )
      ) : null}
    </section>
  );
}

interface ThirdValueProps {
  type: RecordType;
  field: string;
  start: FieldValue;
  disabled: boolean;
  onUse: (value: FieldValue) => void;
  onCancel: () => void;
}

function ThirdValue({ type, field, start, disabled, onUse, onCancel }: ThirdValueProps) {
  const { t } = useTranslation('exchange');
  const label = useFieldLabel();
  const [value, setValue] = useState(start);
  const editor = useRef<HTMLDivElement>(null);
  const definition = definitionOf(type).fields[field];
  useEffect(() => editor.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  if (!definition) return null;
  const isMissing = definition.required === true && value === null;
  return (
    <div className={styles.third} ref={editor}>
      <ValueEditor field={definition} label={label(type, field)} value={value} onChange={setValue} />
      <div className={shared.buttons}>
        <Button size="compact-sm" disabled={disabled || isMissing} onClick={() => onUse(value)}>
          {t('conflicts.useThird')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('conflicts.cancelThird')}
        </Button>
      </div>
    </div>
  );
}
