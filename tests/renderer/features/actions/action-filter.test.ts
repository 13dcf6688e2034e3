import { describe, expect, it } from 'vitest';
import { type ActionFilter, everythingOpen, filterActions, responsibleOrganisations, wantsClosed } from '../../../../renderer/features/actions/register/action-filter.ts';
import type { ActionRow } from '../../../../shared/contract/actions.ts';

const row = (id: string, fields: Partial<ActionRow> = {}): ActionRow => ({
  id,
  text: `Action ${id}`,
  secondText: null,
  organisationId: null,
  organisationName: null,
  contactId: null,
  contactName: null,
  responsible: null,
  responsibleName: null,
  dueOn: null,
  status: 'open',
  isOpen: true,
  isOverdue: false,
  daysLate: 0,
  agreedOn: null,
  closedOn: null,
  origin: 'meeting',
  meeting: null,
  agendaItem: null,
  subject: null,
  supportWanted: [],
  progress: [],
  ...fields,
});

const rows = [
  row('1', { organisationId: 'nrc', organisationName: 'NRC', responsibleName: 'NRC' }),
  row('2', { organisationId: 'drc', organisationName: 'DRC', responsibleName: 'DRC', isOverdue: true, text: 'Évaluer le camp' }),
  row('3', { status: 'in_progress', organisationId: 'nrc', organisationName: 'NRC', isOverdue: true, origin: 'checklist' }),
  row('4', { status: 'done', isOpen: false, organisationId: 'care', organisationName: 'CARE' }),
];
const found = (filter: Partial<ActionFilter>) => filterActions(rows, { ...everythingOpen, ...filter }).map(({ id }) => id);

describe('filterActions', () => {
  it('puts the overdue first and otherwise keeps the order', () => {
    expect(found({})).toEqual(['2', '3', '1']);
  });

  it.each([
    [{ state: 'overdue' }, ['2', '3']],
    [{ state: 'in_progress' }, ['3']],
    [{ state: 'done' }, ['4']],
    [{ state: 'all' }, ['2', '3', '1', '4']],
    [{ organisation: 'nrc' }, ['3', '1']],
    [{ origin: 'checklist' }, ['3']],
    [{ text: 'evaluer CAMP' }, ['2']],
    [{ text: 'nrc' }, ['1']],
    [{ text: 'nothing' }, []],
  ] as const)('%j', (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  it('asks for closed ones only where a filter can show them', () => {
    expect((['open', 'overdue', 'in_progress', 'done', 'dropped', 'all'] as const).filter((state) => wantsClosed({ state }))).toEqual(['done', 'dropped', 'all']);
  });
});

it('responsibleOrganisations counts what each has to do, by name', () => {
  expect(responsibleOrganisations(rows, 'en')).toEqual([
    { id: 'care', name: 'CARE', open: 0, overdue: 0 },
    { id: 'drc', name: 'DRC', open: 1, overdue: 1 },
    { id: 'nrc', name: 'NRC', open: 2, overdue: 1 },
  ]);
});
