import { useTranslation } from 'react-i18next';
import type { ActionRow } from '../../../../shared/contract/actions.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { toHash } from '../../../navigation.ts';
import { actionLooks } from '../action-looks.ts';
import styles from '../actions.module.css';

/** What was reported, newest first. */
export function ProgressLog({ entries }: { entries: ActionRow['progress'] }) {
  const { t } = useTranslation('actions');
  const { shortDay } = useFormats();
  const word = useChoiceWords();
  if (entries.length === 0) return <p className={styles.help}>{t('inspector.noProgress')}</p>;
  return (
    <ol className={styles.log}>
      {entries.toReversed().map(({ id, notedOn, status, text, reportedBy, meetingId }) => (
        <li key={id}>
          <span className={styles.logHead}>
            {status === null ? null : (
              <>
                <span aria-hidden="true">{actionLooks[status].shape} </span>
                {word('actionStatuses', status)} ·{' '}
              </>
            )}
            {shortDay(notedOn)}
            {reportedBy === null ? null : (
              <>
                {' '}
                · <bdi>{reportedBy}</bdi>
              </>
            )}
            {meetingId === null ? null : (
              <>
                {' '}
                · <a href={toHash({ area: 'meetings', view: null, record: meetingId })}>{t('inspector.inMeeting')}</a>
              </>
            )}
          </span>
          {text === null ? null : <bdi>{text}</bdi>}
        </li>
      ))}
    </ol>
  );
}
