import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../api/service.ts';
import { Icon } from '../../components/icon.tsx';
import type { DraftView } from '../../../shared/contract/documents.ts';
import { directionOf } from '../../languages.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { ClauseItem } from './clause-item.tsx';
import styles from './documents.module.css';
import { moveTarget } from './clause-text.ts';

/** The clauses of the document by section; one at a time is open to be edited. */
export function ClauseList({ draft }: { draft: DraftView }) {
  const { t } = useTranslation('drafting');
  const isWritable = useIsWritable() && draft.isDraftable;
  const [open, setOpen] = useState<string | null>(null);
  const { mutateAsync: addClause } = useServiceCommand('documents.addClause');
  const { mutateAsync: moveClause } = useServiceCommand('documents.moveClause');
  const list = useRef<HTMLDivElement>(null);
  /** The clause whose move button had the focus: moving its row in the page would lose it. */
  const moved = useRef<{ clause: string; direction: 'up' | 'down'; from: DraftView } | null>(null);

  useEffect(() => {
    const last = moved.current;
    if (!last || last.from === draft) return;
    moved.current = null;
    const row = list.current?.querySelector(`[data-clause="${CSS.escape(last.clause)}"]`);
    const button = row?.querySelector<HTMLButtonElement>(`button[data-move="${last.direction}"]:not(:disabled)`);
    (button ?? row?.querySelector<HTMLButtonElement>('button[data-open]'))?.focus();
  });

  const move = async (section: DraftView['sections'][number], clause: string, direction: 'up' | 'down') => {
    const before = moveTarget(section.clauses, clause, direction);
    if (before === undefined || !isWritable) return;
    moved.current = { clause, direction, from: draft };
    await moveClause({ document: draft.document, clause, before });
  };

  const add = async (section: DraftView['sections'][number]) => {
    const { clause } = await addClause({
      document: draft.document,
      section: section.id,
      after: section.clauses.at(-1)?.id ?? null,
      language: draft.language,
    });
    setOpen(clause);
  };

  return (
    <div ref={list} className={styles.sections}>
      {draft.sections.map((section, place) => (
        <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`} className={styles.sectionTitle} lang={draft.language} dir={directionOf(draft.language)}>
            {place + 1} · {section.heading}
          </h2>
          <ol className={styles.clauses}>
            {section.clauses.map((clause, position) => (
              <ClauseItem
                key={clause.id}
                clause={clause}
                draft={draft}
                isOpen={open === clause.id}
                isFirst={position === 0}
                isLast={position === section.clauses.length - 1}
                onToggle={() => setOpen(open === clause.id ? null : clause.id)}
                onMove={(direction) => void move(section, clause.id, direction).catch(() => undefined)}
              />
            ))}
          </ol>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon name="plus" size={12} />}
            disabled={!isWritable}
            onClick={() => void add(section).catch(() => undefined)}
          >
            {t('clause.add')}
          </Button>
        </section>
      ))}
    </div>
  );
}
