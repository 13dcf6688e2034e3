import { ActionIcon, Switch } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../api/service.ts';
import { Icon } from '../../components/icon.tsx';
import { TonePill } from '../../components/status-pill.tsx';
import { directionOf } from '../../languages.ts';
import type { DraftView } from '../../../shared/contract/documents.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { ClauseEditor } from './clause-editor.tsx';
import styles from './documents.module.css';
import { excerptOf } from './clause-text.ts';

export type Clause = DraftView['sections'][number]['clauses'][number];

interface ClauseItemProps {
  clause: Clause;
  draft: DraftView;
  isOpen: boolean;
  isFirst: boolean;
  isLast: boolean;
  onToggle: () => void;
  onMove: (direction: 'up' | 'down') => void;
}

/** One clause: in or out, where it stands, and open to its wording. Alt with an arrow key moves it. */
export function ClauseItem({ clause, draft, isOpen, isFirst, isLast, onToggle, onMove }: ClauseItemProps) {
  const { t } = useTranslation('drafting');
  const isWritable = useIsWritable() && draft.isDraftable;
  const { mutate: saveClause } = useServiceCommand('documents.saveClause');
  const heading = clause.heading || t('clause.untitled');
  const body = `clause-${clause.id}`;

  const press = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable="true"]') !== null;
    if (event.altKey && !isTyping && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onMove(event.key === 'ArrowUp' ? 'up' : 'down');
    }
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      onToggle();
    }
  };

  return (
    <li className={styles.clause} data-clause={clause.id} data-off={!clause.isIncluded || undefined} data-open={isOpen || undefined} onKeyDown={press}>
      <div className={styles.clauseHead}>
        <Switch
          size="xs"
          aria-label={t('clause.include', { heading })}
          checked={clause.isIncluded}
          disabled={!isWritable}
          onChange={({ currentTarget }) =>
            saveClause({ document: draft.document, clause: clause.id, language: draft.language, isIncluded: currentTarget.checked })
          }
        />
        <button type="button" className={styles.clauseTitle} data-open="" aria-expanded={isOpen} aria-controls={body} onClick={onToggle}>
          <bdi lang={draft.language}>{heading}</bdi>
        </button>
        {clause.isOwn ? <TonePill tone="accent" shape="+" label={t('clause.own')} /> : null}
        {clause.isEdited && !clause.isOwn ? <TonePill tone="accent" shape="✎" label={t('clause.edited')} /> : null}
        {clause.wording === 'cluster' ? <TonePill tone="na" shape="≡" label={t('clause.clusterWording')} /> : null}
        {clause.isMissing ? <TonePill tone="orange" shape="▲" label={t('clause.missing')} /> : null}
        <ActionIcon variant="subtle" size="sm" color="gray" data-move="up" disabled={isFirst || !isWritable} aria-label={t('clause.up', { heading })} onClick={() => onMove('up')}>
          <span className={styles.up}>
            <Icon name="down" size={14} />
          </span>
        </ActionIcon>
        <ActionIcon variant="subtle" size="sm" color="gray" data-move="down" disabled={isLast || !isWritable} aria-label={t('clause.down', { heading })} onClick={() => onMove('down')}>
          <Icon name="down" size={14} />
        </ActionIcon>
      </div>
      <div id={body}>
        {isOpen ? (
          <ClauseEditor key={`${clause.id}-${draft.language}`} clause={clause} draft={draft} />
        ) : clause.isIncluded ? (
          <p className={styles.excerpt} lang={draft.language} dir={directionOf(draft.language)}>
            {excerptOf(clause.text, draft.fields)}
          </p>
        ) : null}
      </div>
    </li>
  );
}
