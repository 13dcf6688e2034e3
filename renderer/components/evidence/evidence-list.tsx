import { Button, FileButton, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAsBase64 } from '../../api/files.ts';
import { useRecords, useServiceCommand } from '../../api/service.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import { failureOf, useFailureWords } from '../failure-message.tsx';
import { Icon } from '../icon.tsx';
import { InspectorSection } from '../inspector.tsx';
import { useToasts } from '../toasts.ts';
import { type RecordFields, useCreateRecord } from '../use-save-record.ts';
import { EvidenceEntry } from './evidence-entry.tsx';
import { type WrittenEvidence, WrittenEvidenceForm } from './written-evidence-form.tsx';
import styles from './evidence.module.css';

interface EvidenceListProps {
  subjectType: RecordType;
  subjectId: string;
  isWritable: boolean;
}

/** Proof for a record: files kept in the workspace, other records, addresses, notes. */
export function EvidenceList({ subjectType, subjectId, isWritable }: EvidenceListProps) {
  const { t } = useTranslation('checklist');
  const words = useFailureWords();
  const create = useCreateRecord('evidence');
  const { mutateAsync: addFile } = useServiceCommand('files.add');
  const [writing, setWriting] = useState<WrittenEvidence | null>(null);
  const all = useRecords('evidence');
  const own = (all ?? []).filter((known) => known.subjectType === subjectType && known.subjectId === subjectId);

  const add = (fields: RecordFields<'evidence'>) => create({ subjectType, subjectId, ...fields });
  const addFiles = async (chosen: File[]) => {
    try {
      for (const { name, bytes, type } of await Promise.all(
        chosen.map(async (file) => ({ name: file.name, type: file.type, bytes: await readAsBase64(file) })),
      )) {
        const { file } = await addFile({ name, mediaType: type, bytes });
        await add({ kind: 'file', title: name, file });
      }
    } catch (error) {
      useToasts.getState().show({ kind: 'problem', text: words(failureOf(error)) });
    }
  };

  return (
    <div className={own.length === 0 ? 'no-print' : undefined}>
      <InspectorSection title={t('evidence.title')}>
        {own.length === 0 && !writing ? <p className={`${styles.none} no-print`}>{t('evidence.none')}</p> : null}
        {own.length > 0 ? (
          <ul className={styles.list}>
            {own.map((evidence) => (
              <EvidenceEntry key={evidence.id} evidence={evidence} isWritable={isWritable} />
            ))}
          </ul>
        ) : null}
        {writing ? (
          <WrittenEvidenceForm
            kind={writing}
            onSave={async (fields) => {
              await add({ kind: writing, ...fields });
              setWriting(null);
            }}
            onCancel={() => setWriting(null)}
          />
        ) : isWritable ? (
          <div className={`${styles.buttons} no-print`}>
            <FileButton multiple onChange={(files) => void addFiles(files)}>
              {(props) => (
                <Button {...props} variant="default" size="compact-sm" leftSection={<Icon name="upload" size={14} />}>
                  {t('evidence.addFile')}
                </Button>
              )}
            </FileButton>
            <Menu position="bottom-start">
              <Menu.Target>
                <Button variant="default" size="compact-sm" rightSection={<Icon name="down" size={12} />}>
                  {t('evidence.addOther')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(['record', 'link', 'note'] as const).map((kind) => (
                  <Menu.Item key={kind} onClick={() => setWriting(kind)}>
                    {t(`evidence.kinds.${kind}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </div>
        ) : null}
      </InspectorSection>
    </div>
  );
}
