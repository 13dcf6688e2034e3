import { Button, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../shared/contract/index.ts';
import type { RecordByType } from '../../../../shared/records/index.ts';
import { useRecords, useServiceCommand } from '../../../api/service.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { useRecordTitle } from '../../../components/record-words.ts';
import { useSaveExport } from '../../../components/save-exported-file.ts';
import documentStyles from '../documents.module.css';
import styles from './following.module.css';

type Circulation = InputOf<PageContract['documents.draftMails']>['circulation'];
const audiences = ['members', 'group', 'mailing_list', 'organisations'] as const;

/** Drafts of mails with a frozen version attached; a person looks at them and sends them. */
export function MailForm({ version, disabled, onClose }: { version: RecordByType['document_version']; disabled: boolean; onClose: () => void }) {
  const { t } = useTranslation('drafting');
  const titleOf = useRecordTitle();
  const groups = useRecords('group') ?? [];
  const lists = useRecords('mailing_list') ?? [];
  const organisations = useRecords('organisation') ?? [];
  const [to, setTo] = useState<(typeof audiences)[number]>('members');
  const [chosen, setChosen] = useState<string | null>(null);
  const [several, setSeveral] = useState<string[]>([]);
  const { mutateAsync: draft, isPending, error, data } = useServiceCommand('documents.draftMails');
  const { saveBytes } = useSaveExport();

  const circulation = ((): Circulation | null => {
    switch (to) {
      case 'members':
        return { to };
      case 'group':
        return chosen === null ? null : { to, group: chosen };
      case 'mailing_list':
        return chosen === null ? null : { to, mailingList: chosen };
      case 'organisations':
        return several.length === 0 ? null : { to, organisations: several };
    }
  })();
  const submit = async () => {
    if (circulation === null) return;
    const { files } = await draft({ documentVersion: version.id, circulation });
    for (const file of files) await saveBytes(file);
  };
  return (
    <form
      className={styles.form}
      aria-label={t('mails.title', { version: version.version })}
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => undefined);
      }}
    >
      <p className={documentStyles.help}>{t('mails.help')}</p>
      <Select
        label={t('mails.to')}
        allowDeselect={false}
        value={to}
        data={audiences.map((code) => ({ value: code, label: t(`mails.audiences.${code}`) }))}
        onChange={(code) => {
          setTo(audiences.find((known) => known === code) ?? 'members');
          setChosen(null);
        }}
      />
      {to === 'group' ? <Select label={t('mails.audiences.group')} value={chosen} data={groups.map((group) => ({ value: group.id, label: titleOf('group', group) }))} onChange={setChosen} /> : null}
      {to === 'mailing_list' ? (
        <Select label={t('mails.audiences.mailing_list')} value={chosen} data={lists.map((list) => ({ value: list.id, label: titleOf('mailing_list', list) }))} onChange={setChosen} />
      ) : null}
      {to === 'organisations' ? (
        <MultiSelect
          label={t('mails.audiences.organisations')}
          searchable
          value={several}
          data={organisations.map((organisation) => ({ value: organisation.id, label: titleOf('organisation', organisation) }))}
          onChange={setSeveral}
        />
      ) : null}
      {error ? <FailureMessage failure={error.failure} /> : null}
      {data ? (
        <p role="status">
          {[t('mails.drafted', { count: data.recipients }), data.withoutAddress.length > 0 ? t('mails.withoutAddress', { names: data.withoutAddress.join(', ') }) : null].filter((part) => part).join(' ')}
        </p>
      ) : null}
      <div className={documentStyles.buttons}>
        <Button type="submit" loading={isPending} disabled={disabled || circulation === null}>
          {t('mails.submit')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('freeze.close')}
        </Button>
      </div>
    </form>
  );
}
