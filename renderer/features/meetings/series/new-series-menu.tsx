import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../../api/service.ts';
import { Icon } from '../../../components/icon.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { useCreateRecord } from '../../../components/use-save-record.ts';
import { isLanguage } from '../../../languages.ts';
import { meetingKinds } from '../../../../shared/records/choices.ts';
import { newSeries } from './new-series.ts';

const seriesKinds = meetingKinds.filter((kind) => kind !== 'ad_hoc');

interface NewSeriesMenuProps {
  disabled: boolean;
  onCreated: (id: string) => void;
  variant?: 'filled' | 'default';
}

/** Begins a series of a kind, with what most clusters do filled in. */
export function NewSeriesMenu({ disabled, onCreated, variant = 'filled' }: NewSeriesMenuProps) {
  const { t, i18n } = useTranslation('meetings');
  const word = useChoiceWords();
  const create = useCreateRecord('meeting_series');
  const { data: today } = useServiceQuery('today.view', {});
  const groups = useRecords('group') ?? [];
  const lists = useRecords('mailing_list') ?? [];
  const [cluster] = useRecords('cluster') ?? [];

  const add = async (meetingKind: (typeof seriesKinds)[number]) => {
    const language = cluster?.workingLanguages?.[0] ?? (isLanguage(i18n.language) ? i18n.language : 'en');
    const fields = newSeries({
      meetingKind,
      name: word('meetingKinds', meetingKind),
      today: today?.today ?? null,
      language,
      secondLanguage: cluster?.workingLanguages?.[1] ?? null,
      groups,
      lists,
    });
    onCreated(await create(fields));
  };

  return (
    <Menu>
      <Menu.Target>
        <Button variant={variant} leftSection={<Icon name="plus" />} rightSection={<Icon name="down" size={12} />} disabled={disabled}>
          {t('series.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {seriesKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => void add(kind).catch(() => undefined)}>
            {word('meetingKinds', kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
