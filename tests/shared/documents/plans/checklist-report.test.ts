import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { checklistReportPlan, whyRuns } from '../../../../shared/documents/plans/checklist-report.ts';
import { checklistWordingOf, sampleChecklistPlan, sampleChecklistView, today } from '../../../helpers/documents-data.ts';
import { wordingOf } from '../../../helpers/translate.ts';

const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');
const textOf = (value: unknown) => JSON.stringify(value);
const wording = wordingOf('en');

describe('the plan of the checklist report', () => {
  const plan = sampleChecklistPlan('en');

  it('prints all items under their function, with meters for each and for all', () => {
    const rows = tables(plan.blocks).filter(({ columns }) => columns.length === 6).flatMap((table) => table.rows);
    expect(rows).toHaveLength(49);
    expect(plan.blocks.filter(({ kind }) => kind === 'meter')).toHaveLength(2 + 2 * 7);
    expect(plan.blocks.filter((block) => block.kind === 'meter')[0]).toMatchObject({ value: 34, of: 49 });
  });

  it('prints what changed since the snapshot, and only that', () => {
    const changes = tables(plan.blocks).find(({ columns }) => columns[1]?.heading === 'Before');
    expect(changes?.rows).toHaveLength(3);
  });

  it('marks items with a proposed default and explains the mark', () => {
    expect(textOf(plan.blocks)).toContain('†');
    expect(textOf(plan.blocks.at(-1))).toContain('† The interval or threshold');
    const without = checklistReportPlan({ wording, view: sampleChecklistView('en'), texts: checklistWordingOf('en'), proposedItems: new Set(), clusterName: '', countryName: null, officeName: '', logo: null, sinceSnapshot: null });
    expect(textOf(without.blocks)).not.toContain('†');
    expect(textOf(without.blocks)).not.toContain('What changed');
  });

  it('shows overdue by word and tone', () => {
    const overdue = sampleChecklistView('en').functions.flatMap(({ items }) => items).filter(({ isOverdue }) => isOverdue);
    const cells = tables(plan.blocks).flatMap(({ columns, rows }) => (columns.length === 6 ? rows.map((row) => row[3]) : []));
    const late = cells.filter((cell) => cell?.tone === 'late');
    expect(late).toHaveLength(overdue.length);
    expect(overdue.length).toBeGreaterThan(0);
    for (const cell of late) expect(cell?.runs[0]?.text).toBe('Overdue');
  });
});

describe('whyRuns', () => {
  const item = {
    ...(sampleChecklistView('en').functions[0]?.items[0] as NonNullable<ReturnType<typeof sampleChecklistView>['functions'][number]['items'][number]>),
    note: null,
  };
  const said = (more: Partial<typeof item>) =>
    whyRuns({ ...item, ...more }, { language: 'en', t: (key, params) => (key.startsWith('checklist:') ? `${key} ${textOf(params)}` : wording.t(key, params)) })
      .map(({ text }) => text)
      .join('');
  const live = { status: 'needs_update' as const, reasons: [{ code: 'review-due', params: { day: today } }] };

  it('gives what the records say, and the reason for overruling them beside it', () => {
    expect(said({ live })).toBe('Records: checklist:reasons.review-due {"day":"23 November 2026"}');
    expect(said({ live, overruleReason: 'Agreed by phone' })).toBe(
      'Records: Needs update. checklist:reasons.review-due {"day":"23 November 2026"}\nOverruled because: Agreed by phone',
    );
  });

  it('gives the reason for not applicable only while it is', () => {
    expect(said({ status: 'not_applicable', notApplicableReason: 'No refugees' })).toBe('Not applicable because: No refugees');
    expect(said({ status: 'met', notApplicableReason: 'No refugees' })).toBe('');
  });
});
