import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call } from '../../../api/service.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Icon } from '../../../components/icon.tsx';
import { FilterField } from '../../../components/register-tools.tsx';
import { useToasts } from '../../../components/toasts.ts';
import { foldText } from '../../../../shared/domain/search/fold.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { isAllowed } from '../../procedure/blockers.tsx';
import parts from '../../procedure/parts.module.css';
import { StepButton } from '../../procedure/step-button.tsx';
import { isFrozen } from '../page/page-steps.ts';
import { ReviewFrame } from '../page/review-frame.tsx';
import { inviteeName } from '../parts/group-words.ts';
import { Problems } from '../parts/problems.tsx';
import { AddInviteePanel } from './add-invitee-panel.tsx';
import { Denominators } from './denominators.tsx';
import { InviteeInspector } from './invitee-inspector.tsx';
import { InviteeTable } from './invitee-table.tsx';
import styles from './invitees.module.css';

const problemsHere = /^invitee-/;

/** Who is asked: the denominators of every rate that is printed later. */
export function InviteesStep({ view }: { view: ReviewView }) {
  const { t, i18n } = useTranslation('reviews');
  const isWritable = useIsWritable();
  const [filter, setFilter] = useState('');
  const [onlyUntyped, setOnlyUntyped] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const { invitees, review } = view;
  const canInvite = isAllowed(view, 'invite');
  const { compare } = new Intl.Collator(i18n.language);
  const wanted = foldText(filter);
  const rows = invitees
    .filter((row) => (!onlyUntyped || (row.role === 'partner' && row.respondentType === null)) && foldText([inviteeName(row), row.hub].join(' ')).includes(wanted))
    .sort((one, other) => compare(inviteeName(one), inviteeName(other)));
  const chosen = invitees.find(({ id }) => id === selected);
  const close = () => setSelected(null);
  const draw = async () => {
    const { added } = await call('reviews.drawInvitees', { review: review.id });
    useToasts.getState().show({ kind: 'done', text: t('invitees.drawn', { count: added }) });
  };
  const add = canInvite ? (
    <Button
      variant="default"
      leftSection={<Icon name="plus" size={14} />}
      disabled={!isWritable}
      onClick={() => {
        close();
        setAdding(true);
      }}
    >
      {t('invitees.add')}
    </Button>
  ) : null;

  return (
    <ReviewFrame
      view={view}
      step="invitees"
      inspector={
        chosen ? (
          <InviteeInspector key={chosen.id} view={view} invitee={chosen} onClose={close} />
        ) : isAdding ? (
          <AddInviteePanel view={view} onClose={() => setAdding(false)} />
        ) : undefined
      }
    >
      {isFrozen(view) || invitees.length === 0 ? null : (
        <Problems problems={view.problems.filter(({ code }) => problemsHere.test(code))} numbering={view.plan.numbering} complete={t('invitees.complete')} />
      )}
      {invitees.length === 0 ? (
        <EmptyState title={t('invitees.empty')} text={t('invitees.emptyText')} action={canInvite ? <StepButton view={view} step="invite" label={t('invitees.draw')} run={draw} /> : undefined} />
      ) : (
        <>
          <Denominators invitees={invitees} hubs={view.plan.hubs} />
          <div className={`${styles.tools} no-print`}>
            <FilterField label={t('filter')} value={filter} onChange={setFilter} />
            <Checkbox label={t('invitees.onlyUntyped')} checked={onlyUntyped} onChange={({ currentTarget }) => setOnlyUntyped(currentTarget.checked)} />
            {canInvite ? <StepButton view={view} step="invite" label={t('invitees.again')} variant="default" run={draw} /> : null}
            {add}
          </div>
          <InviteeTable
            rows={rows}
            hasHubs={view.plan.hubs.length > 0}
            selected={selected}
            onOpen={(id) => {
              setAdding(false);
              setSelected(id);
            }}
            onClose={close}
          />
          {rows.length === 0 ? <p className={parts.help}>{t('nothingFits')}</p> : null}
        </>
      )}
      {invitees.length === 0 ? <div className={parts.buttons}>{add}</div> : null}
    </ReviewFrame>
  );
}
