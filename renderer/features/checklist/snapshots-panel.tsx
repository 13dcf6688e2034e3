import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceCommand } from '../../api/service.ts';
import { useFormats } from '../../components/formats.ts';
import { Icon } from '../../components/icon.tsx';
import { Inspector, InspectorSection } from '../../components/inspector.tsx';
import { ownDirection } from '../../components/own-direction.ts';
import { useToasts } from '../../components/toasts.ts';
import { useRemoveRecords } from '../../components/use-save-record.ts';
import { useIsWritable } from '../frame/current-workspace.ts';
import { useNavigation } from '../../navigation.ts';
import type { ChecklistView } from '../../../shared/contract/areas.ts';
import { useComparisonChoice } from './comparison-choice.ts';
import { useSnapshotTitle } from './snapshot-title.ts';
import styles from './snapshots-panel.module.css';

type Occasion = NonNullable<ChecklistView['proposedSnapshot']>['occasion'];

/** The dated pictures of the checklist: the proposed one, those taken, and a way to compare. */
export function SnapshotsPanel({ view, onClose }: { view: ChecklistView; onClose: () => void }) {
  const { t } = useTranslation('checklist');
  const isWritable = useIsWritable();
  const { mutate, isPending } = useServiceCommand('checklist.takeSnapshot');

  const take = (occasion: Occasion, name: string | null) =>
    mutate(
      { occasion, name },
      { onSuccess: () => useToasts.getState().show({ kind: 'done', text: t('snapshots.taken'), offersUndo: true }) },
    );

  return (
    <Inspector title={t('snapshots.title')} subtitle={t('snapshots.explain')} onClose={onClose}>
      {isWritable ? (
        <>
          <Proposed view={view} isPending={isPending} onTake={(occasion) => take(occasion, null)} />
          <InspectorSection title={t('snapshots.takeTitle')}>
            <TakeForm isPending={isPending} onTake={(name) => take('other', name)} />
          </InspectorSection>
        </>
      ) : null}
      <InspectorSection title={t('snapshots.takenTitle')}>
        <Taken view={view} isWritable={isWritable} />
      </InspectorSection>
    </Inspector>
  );
}

interface ProposedProps {
  view: ChecklistView;
  isPending: boolean;
  onTake: (occasion: Occasion) => void;
}

function Proposed({ view, isPending, onTake }: ProposedProps) {
  const { t } = useTranslation('checklist');
  const { day, daysApart } = useFormats();
  const { proposedSnapshot, today } = view;
  if (!proposedSnapshot) return null;
  const { occasion, dueOn, isDue } = proposedSnapshot;
  return (
    <div className={styles.proposed} data-due={isDue || undefined}>
      <p>
        <b>{t(`snapshots.${isDue ? 'nowDue' : 'dueOn'}.${occasion}`, { day: day(dueOn) })}</b> ({daysApart(dueOn, today)})
      </p>
      <p className={styles.mark}>{t('snapshots.proposal')}</p>
      <Button loading={isPending} variant={isDue ? 'filled' : 'default'} onClick={() => onTake(occasion)}>
        {t('snapshots.takeNow')}
      </Button>
    </div>
  );
}

function TakeForm({ isPending, onTake }: { isPending: boolean; onTake: (name: string | null) => void }) {
  const { t } = useTranslation('checklist');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTake(name.trim() === '' ? null : name.trim());
    setName('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t('snapshots.name')}
        placeholder={t('snapshots.nameHint')}
        maxLength={200}
        {...ownDirection(name)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={isPending}>
        {t('snapshots.take')}
      </Button>
    </form>
  );
}

function Taken({ view, isWritable }: { view: ChecklistView; isWritable: boolean }) {
  const { t } = useTranslation('checklist');
  const titleOf = useSnapshotTitle();
  const go = useNavigation((navigation) => navigation.go);
  const place = useNavigation((navigation) => navigation.place);
  const choose = useComparisonChoice((comparison) => comparison.choose);
  const remove = useRemoveRecords('checklist_snapshot');
  if (view.snapshots.length === 0) return <p className={styles.none}>{t('snapshots.none')}</p>;
  const newestFirst = view.snapshots.toSorted((one, other) => other.takenOn.localeCompare(one.takenOn));
  return (
    <ul className={styles.list}>
      {newestFirst.map((snapshot) => (
        <li key={snapshot.id}>
          <span>{titleOf(snapshot)}</span>
          <span className={styles.buttons}>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={t('snapshots.compareNamed', { name: titleOf(snapshot) })}
              onClick={() => {
                choose({ kind: 'snapshots', before: snapshot.id, after: null });
                go({ ...place, view: 'changed' });
              }}
            >
              {t('snapshots.compare')}
            </Button>
            {isWritable ? (
              <Button
                variant="subtle"
                size="compact-xs"
                color="var(--bad)"
                aria-label={t('snapshots.removeNamed', { name: titleOf(snapshot) })}
                onClick={() => void remove([snapshot.id])}
              >
                <Icon name="trash" size={14} />
              </Button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
