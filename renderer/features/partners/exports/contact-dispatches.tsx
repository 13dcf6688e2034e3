import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import styles from './exports.module.css';

/** Contact lists that were handed out, the latest first. */
export function ContactDispatches() {
  const { t } = useTranslation('partners');
  const label = useFieldLabel();
  const word = useChoiceWords();
  const formats = useFormats();
  const { data: today } = useServiceQuery('today.view', {});
  const all = useRecords('dispatch');
  const lists = all?.filter(({ dispatchKind }) => dispatchKind === 'contact_list').toReversed();
  return (
    <section className={styles.log} aria-labelledby="export-log">
      <h2 id="export-log" className={styles.heading}>
        {t('exports.log')}
      </h2>
      {lists?.length === 0 ? <p className={styles.help}>{t('exports.logEmpty')}</p> : null}
      {lists && lists.length > 0 ? (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{label('dispatch', 'sentOn')}</th>
                <th scope="col">{label('dispatch', 'audience')}</th>
                <th scope="col">{label('dispatch', 'recipients')}</th>
                <th scope="col">{label('dispatch', 'fileNames')}</th>
              </tr>
            </thead>
            <tbody>
              {lists.map(({ id, draftedOn, sentOn, audience, recipients, fileNames }) => (
                <tr key={id}>
                  <td>{formats.shortDay(sentOn ?? draftedOn ?? '', today?.today)}</td>
                  <td>{audience ? word('audiences', audience) : ''}</td>
                  <td>{recipients && recipients.length > 0 ? <bdi>{formats.list(recipients)}</bdi> : <span className={styles.dim}>{t('exports.nobodyNamed')}</span>}</td>
                  <td>
                    <bdi>{(fileNames ?? []).join(', ')}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
