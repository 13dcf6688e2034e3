import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importRowStates } from '../../../../shared/contract/partners.ts';
import { useFormats } from '../../../components/formats.ts';
import { useNavigation } from '../../../navigation.ts';
import { useFocusOnce } from '../../exchange/focus-once.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { useTakeBack } from '../batches/take-back.ts';
import styles from './import.module.css';
import { clearImport, type ImportDone as Done } from './import-state.ts';

/** What an import did, and the way back. */
export function ImportDone({ done }: { done: Done }) {
  const { t } = useTranslation('partners');
  const { number } = useFormats();
  const isWritable = useIsWritable();
  const title = useFocusOnce<HTMLHeadingElement>();
  const { takeBack, isBusy, outcome } = useTakeBack();
  const { batch, totals, newOrganisations, type } = done;
  return (
    <section className={styles.done} aria-labelledby="import-done">
      <h2 id="import-done" className={styles.title} tabIndex={-1} ref={title}>
        <span aria-hidden="true" className={styles.check}>
          ✓{' '}
        </span>
        {t('import.done.title')}
      </h2>
      <p role="status">
        {batch === null
          ? t('import.done.nothing')
          : importRowStates.map((state) => `${number(totals[state])} ${t(`import.preview.states.${state}`)}`).join(' · ')}
      </p>
      {newOrganisations > 0 ? <p>{t('import.done.organisations', { count: newOrganisations })}</p> : null}
      {outcome === null ? null : <p role="status">{outcome}</p>}
      <div className={styles.buttons}>
        <Button onClick={clearImport}>{t('import.done.another')}</Button>
        <Button
          variant="default"
          onClick={() => useNavigation.getState().go({ area: 'partners', view: type === 'organisation' ? 'organisations' : 'contacts' })}
        >
          {t('import.done.show')}
        </Button>
        {batch !== null && outcome === null ? (
          <Button variant="default" disabled={!isWritable} loading={isBusy} onClick={() => void takeBack(batch)}>
            {t('import.done.undo')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
