import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useIsWritable } from '../../frame/current-workspace.ts';
import { ElectionFrame } from '../page/election-frame.tsx';
import { isFrozen } from '../page/page-steps.ts';
import parts from '../../procedure/parts.module.css';
import { ConstituencyTable } from './constituency-table.tsx';
import { DayFields } from './day-fields.tsx';
import { EligibilityFields } from './eligibility-fields.tsx';
import { OfficerFields } from './officer-fields.tsx';
import { PlacesEditor } from './places-editor.tsx';
import { RuleProblems } from './rule-problems.tsx';
import { TermFields } from './term-fields.tsx';
import { VotingFields } from './voting-fields.tsx';
import { WhatFields } from './what-fields.tsx';

/** The rules, before anything opens. */
export function RulesStep({ view }: { view: ElectionView }) {
  const disabled = !useIsWritable() || isFrozen(view);
  return (
    <ElectionFrame view={view} step="rules">
      {isFrozen(view) ? null : <RuleProblems problems={view.problems} />}
      <ConstituencyTable view={view} disabled={disabled} />
      <div className={parts.columns}>
        <div className={parts.column}>
          <WhatFields view={view} disabled={disabled} />
          <VotingFields view={view} disabled={disabled} />
          <EligibilityFields view={view} disabled={disabled} />
        </div>
        <div className={parts.column}>
          <DayFields view={view} disabled={disabled} />
          <TermFields view={view} disabled={disabled} />
          <OfficerFields view={view} disabled={disabled} />
        </div>
      </div>
      <PlacesEditor view={view} disabled={disabled} />
    </ElectionFrame>
  );
}
