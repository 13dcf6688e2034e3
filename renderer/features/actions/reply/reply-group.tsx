import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReplyField, ReplyLine } from '../../../../shared/contract/meeting-documents.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { type Tone, TonePill } from '../../../components/status-pill.tsx';
import { actionStatuses } from '../../../../shared/records/choices.ts';
import styles from '../actions.module.css';
import { isTakeable, keyOfLine, type ReplyGroup } from './reply-choice.ts';

const kindLooks: Record<ReplyLine['kind'], { tone: Tone; shape: string }> = {
  unchanged: { tone: 'na', shape: '=' },
  clean: { tone: 'good', shape: '✓' },
  conflict: { tone: 'orange', shape: '▲' },
  unknown_action: { tone: 'bad', shape: '?' },
  not_allowed: { tone: 'bad', shape: '×' },
};

interface ReplyGroupViewProps {
  group: ReplyGroup;
  chosen: ReadonlySet<string>;
  disabled: boolean;
  onChoose: (key: string, isChosen: boolean) => void;
}

/** One action point of a form: field by field what was, what stands, what they say. */
export function ReplyGroupView({ group, chosen, disabled, onChoose }: ReplyGroupViewProps) {
  const { t } = useTranslation('actions');
  const words = useReplyWords();
  return (
    <li>
      <h3>
        <bdi>{group.text}</bdi>
      </h3>
      <ul className={styles.replyLines}>
        {group.lines.map((line) => {
          const key = keyOfLine(line);
          const field = t(`reply.fields.${line.field}`);
          return (
            <li key={key} className={styles.replyLine}>
              <Checkbox
                aria-label={t('reply.takeLine', { field, value: words(line.field, line.theirs) })}
                checked={chosen.has(key)}
                disabled={disabled || !isTakeable(line)}
                onChange={({ currentTarget }) => onChoose(key, currentTarget.checked)}
              />
              <span className={styles.replyField}>{field}</span>
              <span>
                <bdi className={styles.theirs}>{words(line.field, line.theirs)}</bdi>
                <small>
                  {t('reply.now', { value: words(line.field, line.now) })}
                  {line.kind === 'conflict' ? ` · ${t('reply.was', { value: words(line.field, line.base) })}` : ''}
                </small>
              </span>
              <TonePill {...kindLooks[line.kind]} label={t(`reply.kinds.${line.kind}`)} />
              <small className={styles.cell}>
                <bdi dir="ltr">{line.cell}</bdi>
              </small>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** A value of a form as the screen words it; what was not understood stands as it was typed. */
function useReplyWords(): (field: ReplyField, value: string | null) => string {
  const word = useChoiceWords();
  const { day } = useFormats();
  return (field, value) => {
    if (value === null || value === '') return '—';
    if (field === 'status') return actionStatuses.some((status) => status === value) ? word('actionStatuses', value) : value;
    return field === 'dueOn' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
  };
}
