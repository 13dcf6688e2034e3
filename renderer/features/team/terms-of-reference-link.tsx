import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import { useCreateRecord } from '../../components/use-save-record.ts';
import { toHash, useNavigation } from '../../navigation.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import styles from './team.module.css';

interface TermsOfReferenceLinkProps {
  kind: 'position-tor' | 'sag-tor' | 'twg-tor';
  /** The position or group. */
  subject: string;
  subjectLabel: string;
  isInEffect: boolean;
}

/** The terms of reference of a post or group in the register, or the way to enter them. */
export function TermsOfReferenceLink({ kind, subject, subjectLabel, isInEffect }: TermsOfReferenceLinkProps) {
  const { t } = useTranslation('team');
  const isWritable = useIsWritable();
  const word = useChoiceWords();
  const create = useCreateRecord('document');
  const { go } = useNavigation.getState();
  const documents = (useRecords('document') ?? []).filter((document) => document.documentKind === kind && document.subject === subject);

  const enter = async () => {
    const id = await create({ documentKind: kind, subject, subjectLabel, status: 'draft' });
    go({ area: 'documents', record: id });
  };

  return (
    <div className={styles.tor}>
      <span className={isInEffect ? styles.there : styles.missing}>
        <span aria-hidden="true">{isInEffect ? '✓ ' : '○ '}</span>
        {t(isInEffect ? 'torInEffect' : 'torMissing')}
      </span>
      {documents.map((document) => (
        <a key={document.id} href={toHash({ area: 'documents', view: null, record: document.id })}>
          {document.title || word('documentKinds', kind)} ({word('documentStatuses', document.status ?? 'draft')})
        </a>
      ))}
      {documents.length === 0 ? (
        <Button variant="default" size="compact-xs" disabled={!isWritable} onClick={() => void enter().catch(() => undefined)}>
          {t('enterTor')}
        </Button>
      ) : null}
    </div>
  );
}
