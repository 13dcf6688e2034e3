import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import styles from './following.module.css';

type Document = RecordByType['document'];

export const stages = ['draft', 'circulated', 'endorsed', 'signed', 'in_force'] as const;
export type Stage = (typeof stages)[number];

const dayOf: Record<Stage, (document: Document) => string | null> = {
  draft: () => null,
  circulated: ({ circulatedOn }) => circulatedOn,
  endorsed: ({ endorsedOn }) => endorsedOn,
  signed: ({ signedOn }) => signedOn,
  in_force: ({ inForceOn }) => inForceOn,
};

interface StagesProps {
  document: Document;
  disabled: boolean;
  /** The stage whose form is open. */
  open: Stage | null;
  onOpen: (stage: Stage) => void;
}

/** Where the document stands on its way, when it got there, and the steps that can follow. */
export function Stages({ document, disabled, open, onOpen }: StagesProps) {
  const { t } = useTranslation('drafting');
  const { day } = useFormats();
  const word = useChoiceWords();
  const at = stages.findIndex((stage) => stage === document.status);
  return (
    <ol className={styles.stages} aria-label={t('following.stages')}>
      {stages.map((stage, place) => {
        const reachedOn = dayOf[stage](document);
        const state = place === at ? 'now' : at > -1 && place < at ? 'past' : 'ahead';
        return (
          <li key={stage} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span aria-hidden="true">{state === 'now' ? '●' : reachedOn === null && state === 'ahead' ? '○' : '✓'}</span>
            <span className={styles.stage}>{word('documentStatuses', stage)}</span>
            {reachedOn === null ? null : <span className={styles.day}>{day(reachedOn)}</span>}
            {state === 'ahead' && at > -1 ? (
              <Button size="compact-xs" variant={place === at + 1 ? 'filled' : 'default'} disabled={disabled} aria-expanded={open === stage} onClick={() => onOpen(stage)}>
                {t(`following.do.${stage}`)}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
