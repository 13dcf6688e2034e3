import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/documents/blocks.ts';
import { liveFields } from '../../../../shared/documents/plans/clause-documents/fields.ts';
import { membershipRows } from '../../../../shared/documents/plans/clause-documents/tables/groups.ts';
import { teamRows } from '../../../../shared/documents/plans/clause-documents/tables/team.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { recordOf, sampleRecords } from '../../../helpers/documents-data.ts';
import { sampleTorPlan } from '../../../helpers/draft-plans.ts';
import { wordingOf } from '../../../helpers/translate.ts';

const headings = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'heading');
const gaps = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.runs.filter(({ gap }) => gap);
    if (block.kind === 'list') return block.items.flatMap(({ runs }) => runs.filter(({ gap }) => gap));
    return [];
  });

describe('the plan of the cluster ToR', () => {
  it('numbers sections and clauses without holes, whatever is switched off', () => {
    const off = ['background.context', 'objectives.purpose', 'roles.imo'].map((id) =>
      recordOf('clause', `doc-tor:${id}`, { document: 'doc-tor', catalogueClause: id, included: false }),
    );
    const { blocks } = sampleTorPlan('en', off);
    let section = 0;
    let clause = 0;
    for (const heading of headings(blocks)) {
      if (heading.level === 1) [section, clause] = [section + 1, 0];
      else clause += 1;
      expect(heading.number).toBe(heading.level === 1 ? `${section}.` : `${section}.${clause}`);
    }
    expect(section).toBe(14);
    expect(headings(blocks).map(({ anchor }) => anchor)).not.toContain('objectives.purpose');
  });

  it('prints only clauses that apply', () => {
    const anchors = headings(sampleTorPlan('en').blocks).map(({ anchor }) => anchor);
    expect(anchors).toContain('background.conflict');
    expect(anchors).toContain('structure.sag');
    expect(anchors).not.toContain('background.disaster');
    expect(anchors).not.toContain('structure.subnational-office');
    expect(anchors).not.toContain('meetings.quorum');
  });

  it.each(languages)('leaves no gap and no unfilled field with the sample cluster in %s', (language) => {
    const { blocks } = sampleTorPlan(language);
    expect(gaps(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).not.toContain('{{');
  });

  it("prints the cluster's own words and clauses where they stand", () => {
    const { blocks } = sampleTorPlan('en', [
      recordOf('clause', 'doc-tor:scope.sites', { document: 'doc-tor', catalogueClause: 'scope.sites', texts: { en: 'Ours in {{country}}.' }, headings: { en: 'Our sites' } }),
      recordOf('clause', 'own-1', { document: 'doc-tor', section: 'scope', sortKey: '001', headings: { en: 'First' }, texts: { fr: 'Français' } }),
    ]);
    const place = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'scope.sites');
    expect(blocks[place]).toMatchObject({ text: 'Our sites', number: '3.3' });
    expect(blocks[place + 1]).toMatchObject({ runs: [{ text: 'Ours in ' }, { text: 'Kasanga' }, { text: '.' }] });
    expect(headings(blocks).find(({ anchor }) => anchor === 'own-1')).toMatchObject({ number: '3.1', text: 'First' });
  });

  it('says in the document that a language has no wording, instead of leaving a clause out', () => {
    const { blocks } = sampleTorPlan('en', [
      recordOf('clause', 'own-1', { document: 'doc-tor', section: 'scope', texts: { fr: 'Français' } }),
    ]);
    expect(gaps(blocks)).toEqual([{ text: '[No wording in this language yet]', gap: true }]);
  });

  it('states version, status and date on the cover', () => {
    const plan = sampleTorPlan('fr');
    expect(plan.facts.map(({ value }) => value)).toEqual(['Kasanga', expect.any(String), '1.1', 'projet', '23 novembre 2026']);
    expect(plan.header).toContain('1.1');
    expect(plan.hasCover).toBe(true);
    expect(plan.contents).toBe('Sommaire');
  });

  it('prints the generated blocks out of the records', () => {
    const { blocks } = sampleTorPlan('en');
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(5);
    expect(blocks.filter(({ kind }) => kind === 'structure')).toHaveLength(1);
    expect(blocks.find((block) => block.kind === 'signatures')?.parties).toEqual([
      { role: 'For the cluster lead agency', organisation: 'Office of the United Nations High Commissioner for Refugees (UNHCR)', name: '' },
      { role: 'For the co-coordinating partner', organisation: expect.stringContaining('(NRC)'), name: '' },
    ]);
  });
});

describe('the data of the cluster ToR', () => {
  const wording = wordingOf('en');

  it('names what is not known rather than guessing', () => {
    const records = {
      ...sampleRecords('en'),
      cluster: recordOf('cluster', 'cluster', { name: 'CCCM', country: 'UG' }),
      office: recordOf('office', 'office', { name: 'North', level: 'subnational' }),
      activation: null,
      positions: [],
      groups: [],
    };
    const fields = Object.fromEntries(liveFields(records, wording).map(({ name, value }) => [name, value]));
    expect(fields).toMatchObject({
      country: 'Uganda',
      area: null,
      activation_date: null,
      lead_agency: null,
      co_coordinators: null,
      coordinator_name: null,
      sag_name: null,
      crisis_type: null,
    });
  });

  it('counts members and observers by type and passes over the rest', () => {
    const organisation = (id: string, organisationType: 'un' | 'ingo' | null, membership: 'member' | 'observer' | 'none') =>
      recordOf('organisation', id, { name: id, organisationType, membership });
    const membership = membershipRows(
      { organisations: [organisation('a', 'un', 'member'), organisation('b', 'un', 'observer'), organisation('c', 'ingo', 'none'), organisation('d', null, 'member')] },
      wording,
    );
    expect(membership).toEqual([
      { type: 'UN agency', members: 1, observers: 1 },
      { type: 'Other', members: 1, observers: 0 },
    ]);
  });

  it('shows a post as vacant when its holder has not come or has gone', () => {
    const position = (id: string, startsOn: string | null, endsOn: string | null) =>
      recordOf('position', id, { positionKind: 'imo', contact: 'contact-001', startsOn, endsOn });
    const team = teamRows(
      { ...sampleRecords('en'), positions: [position('a', '2026-11-24', null), position('b', null, '2026-11-23'), position('c', null, '2026-11-22')] },
      wording,
    );
    expect(team.map(({ holder }) => holder)).toEqual([null, 'Amina Sarr']);
  });
});
