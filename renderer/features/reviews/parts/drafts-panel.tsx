import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDrafts } from '../../../../shared/contract/reviews.ts';
import { useFormats } from '../../../components/formats.ts';
import { fileNamePart } from '../../procedure/urn-key/key-file.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { FileList } from '../../procedure/files/file-list.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

interface DraftsPanelProps {
  title: string;
  help: string;
  label: string;
  review: string;
  disabled: boolean;
  draft: () => Promise<ReviewDrafts>;
}

/** Mail drafts, with whom they do not reach. Nothing is sent. */
export function DraftsPanel({ title, help, label, review, disabled, draft }: DraftsPanelProps) {
  const { t } = useTranslation('reviews');
  const { list } = useFormats();
  const { isBusy, failure, act } = useAct();
  const [drafted, setDrafted] = useState<ReviewDrafts | null>(null);
  const make = async () => {
    const made = await act(draft);
    if (made) setDrafted(made);
  };
  return (
    <Panel title={title} isPrinted={false}>
      <p className={parts.help}>{help}</p>
      <FailureNote failure={failure} />
      {drafted === null ? (
        <div className={parts.buttons}>
          <Button variant="default" loading={isBusy} disabled={disabled} onClick={() => void make()}>
            {label}
          </Button>
        </div>
      ) : (
        <div role="status">
          <p>{t('drafts.made', { count: drafted.recipientCount })}</p>
          <FileList files={drafted.drafts} zipName={`${fileNamePart(review)}.zip`} />
          {drafted.withoutAddress.length > 0 ? <p className={parts.help}>{t('drafts.withoutAddress', { names: list(drafted.withoutAddress.map(({ name }) => name)) })}</p> : null}
        </div>
      )}
    </Panel>
  );
}
