import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/icon.tsx';
import { StatusPill } from '../../components/status-pill.tsx';
import { type ChecklistStatus, checklistStatuses } from '../../../shared/records/choices.ts';
import styles from './status-menu.module.css';

interface StatusMenuProps {
  status: ChecklistStatus;
  /** What the status belongs to, for people who hear the button. */
  subject: string;
  statusWord: string;
  onChoose: (status: ChecklistStatus) => void;
  tabIndex?: number;
  disabled?: boolean;
}

/** The status as a pill that opens the five choices; the keys 1 to 5 choose too. */
export function StatusMenu({ status, subject, statusWord, onChoose, tabIndex = 0, disabled = false }: StatusMenuProps) {
  const { t } = useTranslation('checklist');
  if (disabled) return <StatusPill status={status} />;
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <UnstyledButton
          className={styles.button}
          tabIndex={tabIndex}
          aria-label={t('status.change', { item: subject, status: statusWord })}
        >
          <StatusPill status={status} />
          <span className={styles.arrow}>
            <Icon name="down" size={12} />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('status.choose')}>
        {checklistStatuses.map((choice, position) => (
          <Menu.Item
            key={choice}
            role="menuitemradio"
            aria-checked={choice === status}
            rightSection={<kbd>{position + 1}</kbd>}
            onClick={() => onChoose(choice)}
          >
            <StatusPill status={choice} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
