import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../../shared/contract/meeting-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import styles from './room.module.css';

/** How many are here, whether that is enough, and of which types. */
export function PresenceSummary({ view: { countsByType, quorum } }: { view: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { number } = useFormats();
  const word = useChoiceWords();
  const people = countsByType.reduce((sum, count) => sum + count.people, 0);
  const organisations = countsByType.reduce((sum, { present, observer }) => sum + present + observer, 0);
  return (
    <div className={styles.presence}>
      <p>
        <b>{t('room.presence.organisations', { count: organisations })}</b> · {t('room.presence.people', { count: people })}
      </p>
      {quorum ? (
        <p className={styles.quorum} data-reached={quorum.isReached} role="status">
          <span aria-hidden="true">{quorum.isReached ? '✓ ' : '○ '}</span>
          {t(quorum.isReached ? 'room.presence.quorum' : 'room.presence.noQuorum', {
            present: number(quorum.present),
            members: number(quorum.rule.members),
            needed: number(quorum.needed),
          })}
          {quorum.rule.neededNationalNgos > 0 ? (
            <span>
              {' '}
              {t('room.presence.nationalNgos', { present: number(quorum.rule.presentNationalNgos), needed: number(quorum.rule.neededNationalNgos) })}
            </span>
          ) : null}
        </p>
      ) : null}
      {countsByType.length > 0 ? (
        <details>
          <summary>{t('room.presence.byType')}</summary>
          <ul className={styles.types}>
            {countsByType.map(({ organisationType, present, observer, excused, absent }) => (
              <li key={organisationType ?? 'unknown'}>
                <span>{organisationType === null ? t('room.presence.noType') : word('organisationTypes', organisationType)}</span>
                <span>{t('room.presence.ofType', { present: number(present + observer), total: number(present + observer + excused + absent) })}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
