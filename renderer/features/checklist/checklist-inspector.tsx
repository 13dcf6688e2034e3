import { useTranslation } from 'react-i18next';
import { useRecords } from '../../api/service.ts';
import { EvidenceList } from '../../components/evidence/evidence-list.tsx';
import { LongTextField } from '../../components/fields.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { RecordHistory } from '../../components/record-history.tsx';
import { useFieldLabel } from '../../components/record-words.ts';
import { useSaveRecord } from '../../components/use-save-record.ts';
import { SubjectActions } from '../actions/subject-actions.tsx';
import { useIsWritable } from '../frame/current-workspace.ts';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import { type ChecklistTexts, useChecklistBackground } from './catalogue-texts.ts';
import styles from './checklist-inspector.module.css';
import type { ListedItem } from './list-items.ts';
import { LiveBox } from './live-box.tsx';
import { OwnerAndTime } from './owner-and-time.tsx';
import { StatusMenu } from './status-menu.tsx';
import { StatusReason } from './status-reason.tsx';
import { useSetStatus } from './use-set-status.ts';

interface ChecklistInspectorProps {
  item: ListedItem;
  view: ChecklistView;
  texts: ChecklistTexts;
  onClose: () => void;
}

/** Everything about one item: what it asks, what the records say, what the team says, proof, history. */
export function ChecklistInspector({ item, view, texts, onClose }: ChecklistInspectorProps) {
  const { t } = useTranslation('checklist');
  const label = useFieldLabel();
  const isWritable = useIsWritable();
  const setStatus = useSetStatus(view.today);
  const save = useSaveRecord('checklist_answer');
  const answer = useRecords('checklist_answer')?.find(({ id }) => id === item.id) ?? null;
  const background = useChecklistBackground();
  const entry = background?.entries.get(item.id);
  const itsFunction = view.functions.find(({ id }) => id === item.functionId);

  return (
    <Inspector
      title={item.title}
      badge={
        <StatusMenu
          status={item.status}
          statusWord={item.statusWord}
          subject={item.title}
          disabled={!isWritable}
          onChoose={(status) => setStatus(item, status)}
        />
      }
      subtitle={
        <>
          {item.id} · {t('inspector.function', { number: itsFunction?.number ?? '' })} · {t(`decidedBy.${item.decidedBy}`)}
        </>
      }
      record={{ type: 'checklist_answer', id: item.id }}
      onClose={onClose}
    >
      <p className={styles.statement}>{item.statement}</p>
      <details className={styles.howTo}>
        <summary>{t('inspector.howTo')}</summary>
        <p>{texts.items[item.id]?.howTo}</p>
      </details>
      <LiveBox item={item} binding={entry?.binding ?? null} today={view.today} isWritable={isWritable} />
      <StatusReason item={item} today={view.today} isWritable={isWritable} />
      <OwnerAndTime item={item} answer={answer} proposed={entry?.recurrence ?? null} today={view.today} isWritable={isWritable} />
      <InspectorSection title={label('checklist_answer', 'note')}>
        <LongTextField
          label={label('checklist_answer', 'note')}
          hideLabel
          placeholder={t('inspector.noteHint')}
          value={item.note}
          disabled={!isWritable}
          onSave={(note) => save(item.id, { note })}
        />
      </InspectorSection>
      <EvidenceList subjectType="checklist_answer" subjectId={item.id} isWritable={isWritable} />
      <SubjectActions origin="checklist" subject={item.id} isWritable={isWritable} />
      <Sources ids={entry?.sources ?? []} />
      <InspectorSection title={t('inspector.history')}>
        <RecordHistory type="checklist_answer" id={item.id} />
      </InspectorSection>
    </Inspector>
  );
}

const ownProposal = 'proposal';

function Sources({ ids }: { ids: readonly string[] }) {
  const { t, i18n } = useTranslation('checklist');
  const background = useChecklistBackground();
  if (!background || ids.length === 0) return null;
  const published = ids.filter((id) => id !== ownProposal);
  return (
    <InspectorSection title={t('inspector.sources')}>
      <ul className={styles.sources}>
        {published.map((id) => (
          <li key={id}>{background.sources[id]?.title[i18n.language] ?? id}</li>
        ))}
      </ul>
      {ids.includes(ownProposal) ? <p className={styles.proposal}>{t('inspector.proposal')}</p> : null}
    </InspectorSection>
  );
}
