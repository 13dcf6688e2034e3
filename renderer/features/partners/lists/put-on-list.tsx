import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../api/service.ts';
import { useRecordTitle } from '../../../components/record-words.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';

/** A long register is searched, not scrolled. */
const shownAtOnce = 60;

/** Puts one more contact on a list. */
export function PutOnList({ mailingList, disabled }: { mailingList: string; disabled: boolean }) {
  const { t, i18n } = useTranslation(['partners', 'app']);
  const titleOf = useRecordTitle();
  const save = useSaveRecord('contact');
  const contacts = useRecords('contact');
  const choices = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language);
    return (contacts ?? [])
      .filter((contact) => !(contact.mailingLists ?? []).includes(mailingList))
      .map((contact) => ({ value: contact.id, label: titleOf('contact', contact) }))
      .sort((one, other) => compare(one.label, other.label));
  }, [contacts, mailingList, titleOf, i18n.language]);

  const putOn = (id: string | null) => {
    const contact = contacts?.find((known) => known.id === id);
    if (contact) void save(contact.id, { mailingLists: [...(contact.mailingLists ?? []), mailingList] }).catch(() => undefined);
  };

  return (
    <Select
      // A choice is carried out at once: the field is empty again for the next one.
      key={choices.length}
      label={t('partners:listUpkeep.putOn')}
      placeholder={t('partners:listUpkeep.putOnHint')}
      nothingFoundMessage={t('app:fields.nothingFound')}
      data={choices}
      searchable
      limit={shownAtOnce}
      disabled={disabled}
      value={null}
      onChange={putOn}
    />
  );
}
