import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../components/formats.ts';
import { Icon } from '../../../components/icon.tsx';
import { useRecordTitle } from '../../../components/record-words.ts';
import { useSaveRecord } from '../../../components/use-save-record.ts';
import { toHash } from '../../../navigation.ts';
import type { ListEntry } from '../../../../shared/domain/partners/list-entries.ts';
import { AddressPill } from './address-pill.tsx';
import styles from './lists.module.css';

const shownAtOnce = 100;

interface ListEntriesProps {
  mailingList: string;
  entries: readonly ListEntry[];
  today: string | null;
  disabled: boolean;
}

/** Each person with the address, how far it can be relied on, and when they came and went. */
export function ListEntries({ mailingList, entries, today, disabled }: ListEntriesProps) {
  const { t } = useTranslation('partners');
  const titleOf = useRecordTitle();
  const { shortDay } = useFormats();
  const save = useSaveRecord('contact');
  const [shown, setShown] = useState(shownAtOnce);
  const dayOf = (day: string) => shortDay(day, today ?? undefined);

  const daysOf = ({ contact, joinedOn, leftOn }: ListEntry): string =>
    [
      joinedOn === null ? '' : t('listUpkeep.joined', { day: dayOf(joinedOn) }),
      leftOn === null ? '' : t('listUpkeep.left', { day: dayOf(leftOn) }),
      leftOn !== null
        ? ''
        : contact.bouncedOn !== null
          ? t('listUpkeep.bounced', { day: dayOf(contact.bouncedOn) })
          : contact.lastVerifiedOn === null
            ? t('listUpkeep.neverVerified')
            : t('listUpkeep.verified', { day: dayOf(contact.lastVerifiedOn) }),
    ]
      .filter((part) => part !== '')
      .join(' · ');

  const takeOff = ({ contact }: ListEntry) => {
    const left = (contact.mailingLists ?? []).filter((id) => id !== mailingList);
    void save(contact.id, { mailingLists: left.length === 0 ? null : left }).catch(() => undefined);
  };

  return (
    <>
      <ul className={styles.entries}>
        {entries.slice(0, shown).map((entry) => {
          const { contact, leftOn, state } = entry;
          const name = titleOf('contact', contact);
          return (
            <li key={contact.id}>
              <div className={styles.head}>
                <a href={toHash({ area: 'partners', view: 'contacts', record: contact.id })}>
                  <bdi>{name}</bdi>
                </a>
                {leftOn === null ? (
                  <>
                    <AddressPill state={state} />
                    <ActionIcon
                      variant="subtle"
                      size="sm"
                      disabled={disabled}
                      aria-label={t('listUpkeep.takeOff', { name })}
                      title={t('listUpkeep.takeOff', { name })}
                      onClick={() => takeOff(entry)}
                    >
                      <Icon name="close" size={12} />
                    </ActionIcon>
                  </>
                ) : null}
              </div>
              <span className={styles.address}>
                <bdi>{contact.emails?.[0]}</bdi>
              </span>
              <span className={styles.days}>{daysOf(entry)}</span>
            </li>
          );
        })}
      </ul>
      {entries.length > shown ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 500)}>
          {t('exports.more', { count: entries.length - shown })}
        </Button>
      ) : null}
    </>
  );
}
