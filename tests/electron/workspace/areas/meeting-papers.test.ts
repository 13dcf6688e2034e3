import { describe, expect, it } from 'vitest';
import type { Block, DocumentPlan } from '../../../../shared/documents/blocks.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { createMeetingWorkspace, save } from '../../../helpers/meeting-workspace.ts';

const textOf = ({ runs }: { runs: { text: string }[] }) => runs.map(({ text }) => text).join('');

/** What a reader sees, a line per block, row or item. */
function linesOf(plan: Pick<DocumentPlan, 'blocks'>): string[] {
  return plan.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [`# ${block.text}`];
      case 'paragraph':
        return [textOf(block)];
      case 'list':
        return block.items.map((item) => `- ${textOf(item)}`);
      case 'table':
        return block.rows.map((row) => row.map(textOf).join(' | '));
      case 'bars':
        return block.bars.map(({ label, text }) => `${label}: ${text}`);
      case 'meter':
        return [`${block.label}: ${block.text}`];
      case 'part':
        return linesOf(block);
      case 'beside':
        return block.columns.flatMap(linesOf);
      case 'distribution':
      case 'structure':
      case 'signatures':
      case 'page-break':
        return [];
    }
  });
}

const gapsOf = ({ blocks }: Pick<DocumentPlan, 'blocks'>) =>
  blocks
    .flatMap((block: Block) => (block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.rows.flat().flatMap(({ runs }) => runs) : []))
    .filter(({ gap }) => gap)
    .map(({ text }) => text);

async function minutes(language: (typeof languages)[number], second: (typeof languages)[number] | null, more: Parameters<typeof save>[1] = []) {
  const desk = await createMeetingWorkspace();
  save(desk.workspace, more);
  const plan = await desk.call('documents.plan', { kind: 'minutes', language, document: 'm2', second });
  await desk.close();
  return plan;
}

describe('the minutes', () => {
  it('say who was there, what was said and agreed, what is open and what comes next', async () => {
    const plan = await minutes('en', null);
    expect(plan.facts).toEqual([
      { label: 'Country', value: 'Testland' },
      { label: 'Level', value: 'National' },
      { label: 'Date', value: '5 March 2026' },
      { label: 'Time', value: '10:00–11:20' },
      { label: 'Place', value: 'OCHA meeting room, Aden\nhttps://meet.example.org/cccm?room=aden&lang=en' },
      { label: 'Chair', value: 'Clara Ortiz' },
      { label: 'Minute-taker', value: 'Amina Sarr' },
      { label: 'Language', value: 'English' },
      { label: 'Status', value: 'Draft' },
    ]);
    const lines = linesOf(plan);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Draft: not circulated yet',
        'Total | 3 | 2 | 1 | 5',
        'DRC | International NGO | Jens Holm\nProgramme manager | Present · Remote',
        'NRC\nAmina Sarr\nSite manager | NRC has applied for the funds of item 4.',
        '# 2. Previous minutes',
        'Cluster meeting 6, 19 February 2026: Accepted with corrections',
        '- Item 3: the figure is 412 families, not 421.',
        '# 4. Flood preparedness in 12 sites',
        'D1 | Drainage comes before new shelters in the twelve sites.',
        'A1 | List of the twelve sites with P-codes | NRC, Amina Sarr | 12 March 2026',
        'Send the site profiles of Tuban\n28 February 2026 | DRC, Jens Holm | Four of nine are done. | In progress',
        'Carried over',
        '# Next meeting',
        '19 March 2026 · 10:00 · OCHA meeting room, Aden',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('#')).slice(0, 4)).toEqual(['# Attendance', '# Conflicts of interest', '# Agenda', '# Discussion, decisions and action points']);
  });

  it('name nobody who refused, and no organisation that was absent', async () => {
    const more = [
      ['attendance', 't9', { meeting: 'm2', organisation: 'amal', state: 'absent' }],
      ['action_point', 'a2', { organisation: 'sheng', contact: 'wang' }],
    ] as const;
    const text = linesOf(await minutes('en', null, more)).join('\n');
    expect(text).toContain('A2 | Drainage plans for the five sites | 生命救援中心 | [no deadline]');
    expect(text).toContain('生命救援中心 | National NGO |  | Present');
    expect(text).not.toContain('王');
    expect(text).not.toContain('Absent');
  });

  it('mark and name what is missing in the second language', async () => {
    const plan = await minutes('en', 'ar');
    expect(linesOf(plan)).toContain('Not yet in the second language (Arabic): D2 and A2.');
    expect(gapsOf(plan).filter((text) => text === '[Arabic: missing]')).toHaveLength(2);
    expect(linesOf(plan)).toContain('A1 | List of the twelve sites with P-codes | قائمة بالمواقع الاثني عشر مع رموزها | NRC, Amina Sarr | 12 March 2026');
    const cells = plan.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    expect(cells.find((cell) => textOf(cell).startsWith('تُعطى'))?.language).toBe('ar');
  });

  it('in the second language begin with its words', async () => {
    const plan = await minutes('ar', 'en');
    expect(plan.direction).toBe('rtl');
    expect(linesOf(plan)).toContain('ع1 | قائمة بالمواقع الاثني عشر مع رموزها | List of the twelve sites with P-codes | NRC, Amina Sarr | 12 مارس 2026');
    expect(gapsOf(plan)).toContain('Drainage plans for the five sites');
  });

  it('in a third language leave everything of it open', async () => {
    expect(gapsOf(await minutes('en', 'zh')).filter((text) => text === '[Chinese: missing]')).toHaveLength(4);
  });

  it('say when an action point is nobody’s or has no deadline', async () => {
    expect(gapsOf(await minutes('en', null))).toEqual(expect.arrayContaining(['[nobody named]', '[no deadline]']));
  });

  it('count the quorum where the group sets one', async () => {
    const plan = await minutes('en', null, [
      ['group', 'g', { groupKind: 'sag', name: 'SAG', members: ['nrc', 'drc', 'amal', 'sheng'], quorumPercent: 80, quorumNationalNgos: 1 }],
      ['meeting', 'm2', { meetingKind: 'sag', group: 'g', quorumNote: 'DRC voted by mail.' }],
    ]);
    expect(linesOf(plan)).toEqual(expect.arrayContaining([expect.stringMatching(/^Quorum: 3 member organisations present, 4 needed .*not reached$/), 'DRC voted by mail.']));
  });
});

describe('the agenda', () => {
  it('gives each item its time, and what the meeting goes through', async () => {
    const desk = await createMeetingWorkspace();
    const lines = linesOf(await desk.call('documents.plan', { kind: 'agenda', language: 'en', document: 'm3' }));
    expect(lines.slice(0, 5)).toEqual([
      '1 | 10:00 | Opening and agenda |  | 5',
      '2 | 10:05 | Previous minutes |  | 5',
      '3 | 10:10 | Open action points |  | 10',
      '4 | 10:20 | Site closures\ncarried over from 5 March 2026 | DRC | 20',
      '5 | 10:40 | Any other business |  | ',
    ]);
    expect(lines).toContain('Cluster meeting, 5 March 2026\nTo be approved in this meeting.');
    expect(lines.some((line) => line.startsWith('Send the site profiles of Tuban') && line.includes('Overdue'))).toBe(true);
    await desk.close();
  });
});

describe('the sign-in sheet', () => {
  it('has a row for everybody invited but the media, and blank ones', async () => {
    const desk = await createMeetingWorkspace();
    const { blocks, orientation } = await desk.call('documents.plan', { kind: 'sign-in-sheet', language: 'en', document: 'm3' });
    const form = blocks.find((block) => block.kind === 'table');
    expect([orientation, form?.isForm]).toEqual(['landscape', true]);
    const names = form?.rows.map((row) => textOf(row[1] ?? { runs: [] })) ?? [];
    expect(names.filter((name) => name !== '').toSorted()).toEqual(['DRC', 'Ministry of Local Administration', 'NRC', 'جمعية الأمل للإغاثة', '生命救援中心'].toSorted());
    expect(names.filter((name) => name === '')).toHaveLength(14);
    expect(JSON.stringify(blocks)).not.toContain('Sarr');
    await desk.close();
  });
});

describe('the year', () => {
  it('counts meetings, minutes, attendance and actions, and draws the attendance', async () => {
    const desk = await createMeetingWorkspace();
    const plan = await desk.call('documents.plan', { kind: 'meeting-year', language: 'en', document: null });
    expect(linesOf(plan)).toEqual(
      expect.arrayContaining([
        'Cluster meeting | 2 | 0',
        expect.stringMatching(/^Circulated in time: \d of \d/),
        '19 February 2026: organisations: 1, people: 1 · Cluster meeting 6',
        '5 March 2026: organisations: 5, people: 5 · Cluster meeting',
        'NRC | International NGO | 2 | 0 | 0',
        'Open and overdue | 1',
      ]),
    );
    const empty = await desk.call('documents.plan', { kind: 'meeting-year', language: 'en', document: null, year: 2020 });
    expect(linesOf(empty)).toContain('No meeting was held in this year.');
    await desk.close();
  });

  it('draws months where single meetings would be too many', async () => {
    const desk = await createMeetingWorkspace();
    save(
      desk.workspace,
      Array.from({ length: 30 }, (_, place) => ['meeting', `w${place}`, { meetingKind: 'cluster', status: 'held', heldOn: `2025-${String(1 + (place % 12)).padStart(2, '0')}-15` }] as const),
    );
    const { blocks } = await desk.call('documents.plan', { kind: 'meeting-year', language: 'en', document: null, year: 2025 });
    const bars = blocks.find((block) => block.kind === 'bars')?.bars ?? [];
    expect([bars.length, bars[0]?.label]).toEqual([12, 'January 2025']);
    await desk.close();
  });
});
