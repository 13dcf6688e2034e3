import { ActionIcon, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useServiceQuery } from '../../api/service.ts';
import { countryName } from '../../components/country-name.ts';
import { Icon } from '../../components/icon.tsx';
import { useNavigation } from '../../navigation.ts';
import { LanguageMenu } from '../preferences/language-menu.tsx';
import { isBeginning, useBatchWords } from './batch-words.ts';
import type { OpenWorkspaceState } from './frame.tsx';
import styles from './header.module.css';
import { SavedMark } from './saved-mark.tsx';
import { useWorkspaceCommands } from './workspace-commands.ts';

interface HeaderProps {
  state: OpenWorkspaceState;
  reversal: { undo: () => Promise<void>; redo: () => Promise<void> };
  onFind: () => void;
  onKeys: () => void;
}

export function Header({ state, reversal, onFind, onKeys }: HeaderProps) {
  const { t } = useTranslation('app');
  return (
    <header className={`${styles.header} no-print`}>
      <b className={styles.name}>{t('name')}</b>
      <Where state={state} />
      <UnstyledButton className={styles.find} onClick={onFind} aria-keyshortcuts="Control+K">
        <span className={styles.findWords}>
          <Icon name="search" size={14} />
          <span>{t('frame.find')}</span>
        </span>
        <kbd>{t('frame.keyCommands')}</kbd>
      </UnstyledButton>
      <UndoButtons reversal={reversal} isWritable={state.mode === 'normal'} />
      <SavedMark isWritable={state.mode === 'normal'} />
      <LanguageMenu />
      <MainMenu onKeys={onKeys} />
    </header>
  );
}

function Where({ state }: { state: OpenWorkspaceState }) {
  const { i18n } = useTranslation();
  const [cluster] = useRecords('cluster') ?? [];
  const country = useMemo(
    () => (cluster ? countryName(cluster.country, cluster.countryName, i18n.language) : null),
    [cluster, i18n.language],
  );
  const name = cluster?.name ?? state.clusterName;
  const parts = [name, name.includes(country ?? '') ? null : country, state.officeName].filter((part) => part !== null);
  return (
    <span className={styles.where} title={parts.join(' · ')}>
      {parts.map((part, position) => (
        <Fragment key={part}>
          {position > 0 ? ' · ' : ''}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </span>
  );
}

function UndoButtons({ reversal, isWritable }: Pick<HeaderProps, 'reversal'> & { isWritable: boolean }) {
  const { t } = useTranslation('app');
  const { data } = useServiceQuery('changes.state', {});
  const words = useBatchWords();
  const canUndo = isWritable && data?.undo !== undefined && data.undo !== null && !isBeginning(data.undo);
  const undoLabel = data?.undo && canUndo ? t('frame.undoWhat', { what: words(data.undo) }) : t('frame.nothingToUndo');
  const redoLabel = data?.redo ? t('frame.redoWhat', { what: words(data.redo) }) : t('frame.nothingToRedo');
  return (
    <div className={styles.undo}>
      <Tooltip label={undoLabel}>
        <ActionIcon
          variant="subtle"
          aria-label={undoLabel}
          aria-keyshortcuts="Control+Z"
          aria-disabled={!canUndo}
          onClick={() => (canUndo ? void reversal.undo() : undefined)}
        >
          <Icon name="undo" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          variant="subtle"
          aria-label={redoLabel}
          aria-keyshortcuts="Control+Shift+Z"
          aria-disabled={!data?.redo || !isWritable}
          onClick={() => (data?.redo && isWritable ? void reversal.redo() : undefined)}
        >
          <Icon name="redo" />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function MainMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('app');
  const go = useNavigation((navigation) => navigation.go);
  const commands = useWorkspaceCommands();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('frame.menu')}>
          <Icon name="menu" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go({ area: 'workspace', view: 'preferences' })}>{t('frame.preferences')}</Menu.Item>
        <Menu.Item onClick={() => go({ area: 'workspace', view: 'backups' })}>{t('frame.backups')}</Menu.Item>
        <Menu.Item onClick={() => void commands.saveCopy()}>{t('frame.saveCopy')}</Menu.Item>
        <Menu.Item onClick={() => window.print()}>{t('frame.print')}</Menu.Item>
        <Menu.Item onClick={onKeys}>{t('frame.keyboard')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void commands.close()}>{t('frame.close')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
