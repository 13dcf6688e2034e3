import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/records/choices.ts';
import { sampleActivationPlan } from '../../../helpers/documents-data.ts';

describe('the plan of the activation record', () => {
  const plan = sampleActivationPlan('en');
  const tables = plan.blocks.filter((block) => block.kind === 'table');

  it('has the decision, considerations, criteria, track, review and transition', () => {
    expect(plan.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.anchor] : []))).toEqual([
      'decision',
      'considerations',
      'criteria',
      'track',
      'review',
      'transition',
    ]);
    expect(tables.map(({ rows }) => rows.length)).toEqual([7, 8]);
  });

  it('dates the track in the zone asked for and shows the end of the 24 hours', () => {
    const dates = tables[1]?.rows.map((row) => row[3]?.runs.map(({ text }) => text).join(''));
    expect(dates?.[5]).toMatch(/^Done: .*\n24 hours end: 4 April 2026.*15:45$/);
    expect(dates?.[7]).toBe('Due: 20 November 2026');
  });

  it('says by word and tone where a step stands', () => {
    expect(tables[1]?.rows.map((row) => row[2]?.tone)).toEqual([...Array.from({ length: 7 }, () => 'good'), 'late']);
    expect(tables[1]?.rows[7]?.[2]?.runs).toEqual([{ text: 'Overdue' }]);
  });

  it.each(languages)('shares out the whole width of its tables in %s', (language) => {
    const widths = sampleActivationPlan(language).blocks.flatMap((block) =>
      block.kind === 'table' ? [block.columns.reduce((sum, { width }) => sum + width, 0)] : [],
    );
    expect(widths).toEqual([100, 100]);
  });
});
