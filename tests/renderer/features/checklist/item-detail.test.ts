import { expect, it } from 'vitest';
import { itemDetail } from '../../../../renderer/features/checklist/item-detail.ts';
import { item } from './items.ts';

const words = ({ code }: { code: string }) => `${code}.`;
const live = {
  status: 'in_progress' as const,
  reasons: [
    { code: 'circulated', params: {} },
    { code: 'comments', params: {} },
  ],
};

it('says what the records say while they decide', () => {
  expect(itemDetail(item({ id: 'sd-06', decidedBy: 'records', live, note: 'Ask again' }), words)).toBe('circulated. comments.');
});

it('says why a person overrules them', () => {
  const overruled = item({ id: 'sd-06', decidedBy: 'person', status: 'met', live, overruleReason: 'Signed on paper' });
  expect(itemDetail(overruled, words)).toBe('Signed on paper');
});

it('says why an item does not apply', () => {
  const reason = { status: 'not_applicable', decidedBy: 'person', notApplicableReason: 'No partner' } as const;
  expect(itemDetail(item({ id: 'sd-06', ...reason, note: 'Ask again' }), words)).toBe('No partner');
});

it('shows the first line of the note of an item without records, and a dash without a note', () => {
  expect(itemDetail(item({ id: 'me-01', note: ' First line \nsecond' }), words)).toBe('First line');
  expect(itemDetail(item({ id: 'me-01' }), words)).toBe('—');
});
