import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServiceCommand, useServiceQuery } from '../../api/service.ts';
import { Icon } from '../../components/icon.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { useCreateRecord } from '../../components/use-save-record.ts';
import { useNavigation } from '../../navigation.ts';
import type { DocumentKindView } from '../../../shared/contract/documents.ts';
import { documentKinds, type Language } from '../../../shared/records/choices.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import styles from './documents.module.css';

type DocumentKind = (typeof documentKinds)[number];

/** Long registers are searched in their own area; the menu names the first of what is wanted. */
const mostShown = 12;

interface NewDocumentMenuProps {
  language: Language;
  onRegistered: (id: string) => void;
}

/** What can be drafted from clauses, with the posts, groups and members that still lack one, and what is only registered. */
export function NewDocumentMenu({ language, onRegistered }: NewDocumentMenuProps) {
  const { t } = useTranslation('drafting');
  const word = useChoiceWords();
  const isWritable = useIsWritable();
  const { go } = useNavigation.getState();
  const { data: kinds = [] } = useServiceQuery('documents.kinds', {});
  const { mutateAsync: start } = useServiceCommand('documents.start');
  const create = useCreateRecord('document');
  const draft = async (kind: DocumentKindView['kind'], subject: string | null) => {
    const { document } = await start({ kind, language, subject, revises: null });
    go({ area: 'documents', view: 'draft', record: document });
  };
  const register = async (documentKind: DocumentKind) => onRegistered(await create({ documentKind, status: 'draft', language }));
  const registered = documentKinds.filter((kind) => kinds.every((known) => known.kind !== kind));
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="plus" />} rightSection={<Icon name="down" size={12} />} disabled={!isWritable}>
          {t('register.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Label>{t('register.fromClauses')}</Menu.Label>
        {kinds.map(({ kind, subject, wanted }) =>
          subject === 'none' ? (
            <Menu.Item key={kind} onClick={() => void draft(kind, null).catch(() => undefined)}>
              {word('documentKinds', kind)}
            </Menu.Item>
          ) : (
            <Menu.Sub key={kind}>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{word('documentKinds', kind)}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                <Menu.Label>{wanted.length === 0 ? t('register.noneWanted') : t('register.wanted', { count: wanted.length })}</Menu.Label>
                {wanted.slice(0, mostShown).map(({ id, label }) => (
                  <Menu.Item key={id} onClick={() => void draft(kind, id).catch(() => undefined)}>
                    <bdi>{label}</bdi>
                  </Menu.Item>
                ))}
                <Menu.Item onClick={() => void draft(kind, null).catch(() => undefined)}>{t('register.withoutSubject')}</Menu.Item>
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ),
        )}
        <Menu.Divider />
        <Menu.Label>{t('register.onlyRegister')}</Menu.Label>
        {registered.map((kind) => (
          <Menu.Item key={kind} onClick={() => void register(kind).catch(() => undefined)}>
            {word('documentKinds', kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
