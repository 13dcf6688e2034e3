import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { useNavigation } from '../../../navigation.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import documentStyles from '../documents.module.css';
import { FreezePanel } from '../freeze-panel.tsx';
import styles from './following.module.css';
import { InForceForm } from './in-force-form.tsx';
import { SignaturesField } from './signatures-field.tsx';
import { type Stage, Stages } from './stages.tsx';

interface FollowPanelProps {
  document: RecordByType['document'];
  versions: readonly RecordByType['document_version'][];
  language: Language;
}

/** The document's way from draft to force: what was done, what can be done next, versions and what came back. */
export function FollowPanel({ document, versions, language }: FollowPanelProps) {
  const { t } = useTranslation('drafting');
  const disabled = !useIsWritable();
  const { go } = useNavigation.getState();
  const saveRecord = useSaveRecord('document');
  const [open, setOpen] = useState<Stage | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={styles.follow} aria-label={t('following.title')}>
      <Stages document={document} disabled={disabled} open={open} onOpen={(stage) => setOpen(open === stage ? null : stage)} />
      <div className={documentStyles.buttons}>
        <Button size="compact-sm" variant="default" aria-expanded={open === 'draft'} onClick={() => setOpen(open === 'draft' ? null : 'draft')}>
          {t('draft.freeze')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={versions.length === 0} onClick={() => go({ area: 'documents', view: 'compare', record: document.id })}>
          {t('following.compare')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={versions.length === 0} onClick={() => go({ area: 'documents', view: 'returns', record: document.id })}>
          {t('following.returns')}
        </Button>
      </div>
      {open === 'in_force' ? <InForceForm document={document} disabled={disabled} onClose={close} /> : null}
      {open === 'signed' ? <SignaturesField document={document} disabled={disabled} onSave={(fields) => saveRecord(document.id, fields)} /> : null}
      {open === null || open === 'in_force' ? null : <FreezePanel key={open} document={document} versions={versions} language={language} stage={open} onClose={close} />}
    </section>
  );
}
