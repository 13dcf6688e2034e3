import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { compareWordFiles } from '../../electron/workspace/comparing/compare-word-files.ts';
import { writeWord } from '../../electron/workspace/documents/word/write-word.ts';
import { readDocument } from '../../electron/workspace/imports/documents/read-document.ts';
import type { Block, DocumentPlan } from '../../shared/documents/blocks.ts';
import { wordingOf } from '../helpers/translate.ts';
import { createTestWorkspace } from '../helpers/workspace.ts';
import { compare, figure, medianMilliseconds, type Measurement } from './measure.ts';

const context = { signal: { aborted: false }, progress: () => undefined };
/** The cluster's ToR has some fifteen pages. */
const times = 3;

/** The same clauses again under other marks. */
function lengthened(plan: DocumentPlan): DocumentPlan {
  const again = (block: Block, time: number): Block => ('anchor' in block && block.anchor !== undefined ? { ...block, anchor: `${time}.${block.anchor}` } : block);
  return { ...plan, blocks: Array.from({ length: times }, (_, time) => plan.blocks.map((block) => again(block, time))).flat() };
}

/** Every tenth paragraph reworded, every twentieth gone. */
function edited(plan: DocumentPlan): DocumentPlan {
  return {
    ...plan,
    blocks: plan.blocks.flatMap((block, place): Block[] => {
      if (block.kind !== 'paragraph') return [block];
      if (place % 20 === 0) return [];
      return place % 10 === 0 ? [{ ...block, runs: [...block.runs, { text: ' So it was agreed.' }] }] : [block];
    }),
  };
}

/** Taking back a document of forty pages: reading it, and comparing it with what was sent. */
export async function measureDocuments(): Promise<Measurement[]> {
  const { call, close } = await createTestWorkspace();
  const { document } = await call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null });
  const plan = lengthened(await call('documents.plan', { kind: 'cluster-tor', language: 'en', document }));
  await close();
  const [before, after] = [await writeWord(plan), await writeWord(edited(plan))];
  const { paragraphs } = await readDocument(after, 'after.docx', context);
  const reading = await medianMilliseconds(15, () => readDocument(after, 'after.docx', context));
  const peer = await medianMilliseconds(15, () => new Docxtemplater(new PizZip(after)).getFullText());
  const files = [{ fileName: 'before.docx', bytes: before }, { fileName: 'after.docx', bytes: after }] as const;
  const words = { wordsIn: (language: Parameters<typeof wordingOf>[0]) => wordingOf(language).t, now: '2026-11-28T10:00:00Z' };
  const comparing = await medianMilliseconds(5, () => compareWordFiles(files[0], files[1], words, context));
  return [
    compare(`reading a ToR of 40 pages (${paragraphs.length} paragraphs)`, reading, peer, 'docxtemplater taking the bare text out'),
    figure('comparing two of them and writing tracked changes', `${Math.round(comparing)} ms`, 'goal below 2 s'),
  ];
}
