import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import { call } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { isLanguage } from '../../../languages.ts';
import { fileNamePart } from '../../procedure/urn-key/key-file.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { FileList } from '../../procedure/files/file-list.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';

type Drafted = OutputOf<PageContract['elections.draftNominationCall']>;

interface CallDraftsProps {
  election: string;
  title: string;
  disabled: boolean;
}

/** The call for nominations as mail drafts, with whom they do not reach. */
export function CallDrafts({ election, title, disabled }: CallDraftsProps) {
  const { t, i18n } = useTranslation('elections');
  const { list } = useFormats();
  const { isBusy, failure, act } = useAct();
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const draft = async () => {
    const language = isLanguage(i18n.language) ? i18n.language : 'en';
    const made = await act(() => call('elections.draftNominationCall', { election, language, second: null }));
    if (made) setDrafted(made);
  };
  return (
    <Panel title={t('nominations.drafts')} isPrinted={false}>
      <p className={parts.help}>{t('nominations.draftHelp')}</p>
      <FailureNote failure={failure} />
      {drafted === null ? (
        <div className={parts.buttons}>
          <Button variant="default" loading={isBusy} disabled={disabled} onClick={() => void draft()}>
            {t('nominations.draft')}
          </Button>
        </div>
      ) : (
        <div role="status">
          <p>{t('nominations.drafted', { count: drafted.recipientCount })}</p>
          <FileList files={[...drafted.drafts, ...drafted.attachments]} zipName={`${fileNamePart(title)}.zip`} />
          {drafted.withoutAddress.length > 0 ? (
            <p className={parts.help}>{t('nominations.withoutAddress', { names: list(drafted.withoutAddress.map(({ organisationName }) => organisationName)) })}</p>
          ) : null}
        </div>
      )}
    </Panel>
  );
}
