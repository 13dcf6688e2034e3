import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useRecords } from '../../../api/service.ts';
import { Inspector } from '../../../components/inspector.tsx';
import { ownDirection } from '../../../components/own-direction.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { isLanguage } from '../../../languages.ts';
import { useNavigation } from '../../../navigation.ts';
import type { ElectionRow } from '../../../../shared/contract/election-view.ts';
import { type ElectionKind, electionKinds } from '../../../../shared/records/choices.ts';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { useAct } from '../../procedure/use-act.ts';
import styles from '../../procedure/list.module.css';
import { suitableGroup } from './suitable-group.ts';

/** What is elected and for which group; our proposals for the rules come with it. */
export function NewElectionPanel({ elections, onClose }: { elections: readonly ElectionRow[]; onClose: () => void }) {
  const { t, i18n } = useTranslation('elections');
  const word = useChoiceWords();
  const go = useNavigation((navigation) => navigation.go);
  const groups = useRecords('group') ?? [];
  const { isBusy, failure, act } = useAct();
  const [kind, setKind] = useState<ElectionKind>('sag');
  const [chosenGroup, setGroup] = useState<string | null | undefined>(undefined);
  const [ownTitle, setTitle] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);

  const group = chosenGroup === undefined ? suitableGroup(kind, groups, elections) : chosenGroup;
  const groupName = groups.find(({ id }) => id === group)?.name ?? null;
  const title = ownTitle ?? t('new.proposedTitle', { what: groupName ?? word('electionKinds', kind) });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (title.trim() === '') return;
    const language = isLanguage(i18n.language) ? i18n.language : 'en';
    const made = await act(() => call('elections.create', { electionKind: kind, group, title, language }));
    if (made) go({ area: 'elections', view: 'rules', record: made.election });
  };

  return (
    <Inspector title={t('new.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={styles.help}>{t('new.intro')}</p>
        <Select
          label={t('new.kind')}
          data={electionKinds.map((code) => ({ value: code, label: word('electionKinds', code) }))}
          value={kind}
          allowDeselect={false}
          data-autofocus
          autoFocus
          onChange={(code) => setKind(electionKinds.find((known) => known === code) ?? 'sag')}
        />
        <Select
          label={t('new.group')}
          data={groups.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          placeholder={t('new.noGroup')}
          value={group}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('new.noGroup') }}
          onChange={setGroup}
        />
        <TextInput
          label={t('new.name')}
          withAsterisk
          maxLength={300}
          {...ownDirection(title)}
          value={title}
          error={isChecked && title.trim() === '' ? t('new.nameMissing') : undefined}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <FailureNote failure={failure} />
        <Button type="submit" loading={isBusy}>
          {t('new.create')}
        </Button>
      </form>
    </Inspector>
  );
}
