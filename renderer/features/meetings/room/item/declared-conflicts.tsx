import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../../shared/contract/meeting-view.ts';
import styles from './item.module.css';

/** What was declared at this meeting, and how it is written down. */
export function DeclaredConflicts({ attendance }: Pick<MeetingView, 'attendance'>) {
  const { t } = useTranslation('meetings');
  const declared = attendance.filter(({ conflictOfInterest }) => conflictOfInterest !== null);
  return (
    <>
      {declared.length > 0 ? (
        <ul className={styles.declared} aria-label={t('room.conflicts.title')}>
          {declared.map(({ id, personName, organisationName, conflictOfInterest }) => (
            <li key={id}>
              <b>
                <bdi>{[personName, organisationName].filter((part) => part).join(', ')}</bdi>
              </b>{' '}
              <bdi>{conflictOfInterest}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.hint}>{t(declared.length > 0 ? 'room.conflicts.more' : 'room.conflicts.none')}</p>
    </>
  );
}
