import { Button, CloseButton, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { useChoiceWords } from '../../components/record-words.ts';
import { useNavigation } from '../../navigation.ts';
import { checklistStatuses } from '../../../shared/records/choices.ts';
import styles from './checklist-area.module.css';
import { type ChecklistViewName, checklistViews, type ItemFilter } from './list-items.ts';

interface ChecklistToolbarProps {
  view: ChecklistViewName;
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
  overdue: number;
}

/** The four views, and the filter that works in each of them as one types. */
export function ChecklistToolbar({ view, filter, onFilter, overdue }: ChecklistToolbarProps) {
  const { t } = useTranslation('checklist');
  const { number } = useFormats();
  const { place, go } = useNavigation();
  return (
    <>
      <SegmentedControl
        aria-label={t('views.label')}
        value={view}
        data={checklistViews.map((name) => ({
          value: name,
          label: name === 'overdue' && overdue > 0 ? `${t('views.overdue')} · ${number(overdue)}` : t(`views.${name}`),
        }))}
        onChange={(name) => go({ ...place, view: name === 'function' ? null : name })}
      />
      <TextInput
        className={styles.filter}
        type="search"
        aria-label={t('filter.label')}
        placeholder={t('filter.placeholder')}
        value={filter.text}
        leftSection={<Icon name="search" size={14} />}
        rightSection={
          filter.text === '' ? null : (
            <CloseButton size="xs" aria-label={t('filter.clearText')} onClick={() => onFilter({ ...filter, text: '' })} />
          )
        }
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return;
          event.preventDefault();
          onFilter({ ...filter, text: '' });
        }}
      />
      <StatusFilter filter={filter} onFilter={onFilter} />
    </>
  );
}

function StatusFilter({ filter, onFilter }: Pick<ChecklistToolbarProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation('checklist');
  const { list } = useFormats();
  const choice = useChoiceWords();
  const { statuses, onlyWithoutOwner } = filter;
  const chosen = [
    ...statuses.map((status) => choice('checklistStatuses', status)),
    ...(onlyWithoutOwner ? [t('filter.withoutOwner')] : []),
  ];
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          rightSection={<Icon name="down" size={12} />}
        >
          {chosen.length === 0 ? t('filter.everyStatus') : list(chosen)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {checklistStatuses.map((status) => {
          const isChosen = statuses.includes(status);
          return (
            <Menu.Item
              key={status}
              role="menuitemcheckbox"
              aria-checked={isChosen}
              leftSection={<Tick isShown={isChosen} />}
              onClick={() =>
                onFilter({
                  ...filter,
                  statuses: isChosen ? statuses.filter((other) => other !== status) : [...statuses, status],
                })
              }
            >
              {choice('checklistStatuses', status)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={onlyWithoutOwner}
          leftSection={<Tick isShown={onlyWithoutOwner} />}
          onClick={() => onFilter({ ...filter, onlyWithoutOwner: !onlyWithoutOwner })}
        >
          {t('filter.withoutOwner')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Tick({ isShown }: { isShown: boolean }) {
  return <span className={styles.tick}>{isShown ? <Icon name="check" size={14} /> : null}</span>;
}
