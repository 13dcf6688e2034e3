import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../../api/service.ts';
import { AreaPage } from '../../../components/area-page.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { useRemoveRecords } from '../../../components/use-save-record.ts';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import { draftableKinds } from '../../../../shared/contract/documents.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import documentStyles from '../documents.module.css';
import styles from './own-wording.module.css';

/** Clauses as this cluster words them in every document of a kind, beside what the template says. */
export function OwnWordingView() {
  const { t, i18n } = useTranslation('drafting');
  const word = useChoiceWords();
  const { go } = useNavigation.getState();
  const isWritable = useIsWritable();
  const remove = useRemoveRecords('cluster_clause');
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const { data, error } = useServiceQuery('documents.clusterClauses', { language });
  return (
    <AreaPage
      title={t('ownWording.title')}
      toolbar={
        <Button variant="default" onClick={() => go({ area: 'documents' })}>
          {t('draft.toRegister')}
        </Button>
      }
    >
      {error ? <FailureMessage failure={error.failure} /> : null}
      {data?.length === 0 ? <EmptyState title={t('ownWording.emptyTitle')} text={t('ownWording.emptyText')} /> : null}
      {data ? (
        <div className={styles.page}>
          {draftableKinds.map((kind) => {
            const own = data.filter((clause) => clause.kind === kind);
            if (own.length === 0) return null;
            return (
              <section key={kind} aria-label={word('documentKinds', kind)}>
                <h2 className={documentStyles.subTitle}>{word('documentKinds', kind)}</h2>
                {own.map((clause) => (
                  <article key={clause.id} className={styles.clause}>
                    <header className={styles.head}>
                      <h3>{clause.heading || t('clause.untitled')}</h3>
                      {clause.isCatalogueNewer ? <TonePill tone="orange" shape="↻" label={t('ownWording.catalogueNewer')} /> : null}
                      <Button
                        size="compact-sm"
                        variant="default"
                        disabled={!isWritable}
                        aria-label={t('ownWording.backOf', { heading: clause.heading })}
                        onClick={() => void remove([clause.id]).catch(() => undefined)}
                      >
                        {t(clause.catalogueText === null ? 'clause.remove' : 'clause.backToCatalogue')}
                      </Button>
                    </header>
                    <div className={styles.sides}>
                      <div>
                        <p className={documentStyles.help}>{t('ownWording.own')}</p>
                        <p className={styles.text}>{clause.text}</p>
                      </div>
                      <div>
                        <p className={documentStyles.help}>{t('ownWording.template')}</p>
                        <p className={styles.text}>{clause.catalogueText ?? t('ownWording.notInTemplate')}</p>
                      </div>
                    </div>
                  </article>
                ))}
              </section>
            );
          })}
        </div>
      ) : error ? null : (
        <Loader size="sm" m="lg" aria-label={t('loading')} />
      )}
    </AreaPage>
  );
}
