import { useTranslation } from 'react-i18next';
import type { ActionLine } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import styles from './action-line.module.css';

interface UnderstoodProps {
  line: ActionLine;
  today: string;
  /** Puts a name that says who is meant in the place of one that several go by. */
  onChoose: (from: number, to: number, name: string) => void;
}

/** What is understood of a line while it is typed: who, until when, and what is still open. */
export function Understood({ line, today, onChoose }: UnderstoodProps) {
  const { t } = useTranslation('meetings');
  const { shortDay, list } = useFormats();
  const who = [line.organisation?.name, line.contact?.name, line.responsible].filter((name) => name !== undefined && name !== null);
  const unsure = line.parts.filter(({ candidates }) => candidates.length > 0);
  return (
    <div className={styles.understood}>
      <p role="status">
        <span className={styles.chip} data-missing={who.length === 0 || undefined}>
          {who.length === 0 ? t('actionLine.nobody') : <bdi>{list(who)}</bdi>}
        </span>
        <span className={styles.chip} data-missing={line.dueOn === null || undefined}>
          {line.dueOn === null ? t('actionLine.noDay') : t('actionLine.due', { day: shortDay(line.dueOn, today) })}
        </span>
        <bdi className={styles.text}>{line.text}</bdi>
      </p>
      {unsure.map(({ from, to, candidates }) => (
        <p key={from} className={styles.unsure}>
          {t('actionLine.which')}{' '}
          {candidates.map(({ id, name }) => (
            <button key={id} type="button" className={styles.candidate} onClick={() => onChoose(from, to, name)}>
              {name}
            </button>
          ))}
        </p>
      ))}
    </div>
  );
}
