import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { openLetterhead } from '../../electron/workspace/letterheads/package.ts';
import { writeOnLetterhead } from '../../electron/workspace/letterheads/write-on-letterhead.ts';
import type { Block, DocumentPlan } from '../../shared/documents/blocks.ts';
import { createTestWorkspace } from '../helpers/workspace.ts';
import { compare, figure, type Measurement } from './measure.ts';

const letters = 300;
const context = { signal: new AbortController().signal, progress: () => undefined };

/** The plan with the name of the organisation put into its first paragraph. */
function addressed(plan: DocumentPlan, name: string): DocumentPlan {
  const at = plan.blocks.findIndex(({ kind }) => kind === 'paragraph');
  return { ...plan, blocks: plan.blocks.map((block, place): Block => (place === at && block.kind === 'paragraph' ? { ...block, runs: [...block.runs, { text: name }] } : block)) };
}

/** Milliseconds that the process has worked: what else the machine does in between falls on neither side. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Letters of commitments on a cluster's own letterhead. The peer fills one tag of a finished letter; ours lays each out anew. */
export async function measureLetters(): Promise<Measurement[]> {
  const { call, close } = await createTestWorkspace();
  const plan = await call('documents.plan', { kind: 'commitments-letter', language: 'en', document: null });
  await close();
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/letterheads/a4-with-logo.docx'));
  const values = { cluster_name: 'CCCM Cluster', country: 'Testland', office_name: 'National office', lead_agency: 'UNHCR', co_coordinators: null, title: plan.title, version: '1', status: 'draft', document_date: '10 March 2026' };
  const before = process.memoryUsage().rss;

  const letterhead = await openLetterhead(bytes, 'house.docx', context);
  const startOurs = worked();
  let ours: Uint8Array = new Uint8Array();
  for (let letter = 0; letter < letters; letter++) ours = await writeOnLetterhead(addressed(plan, `Organisation ${letter}`), letterhead, values);
  const oursTook = worked() - startOurs;
  const grown = process.memoryUsage().rss - before;

  const template = await writeOnLetterhead(addressed(plan, '{name}'), letterhead, values);
  const startPeer = worked();
  let peer: Uint8Array = new Uint8Array();
  for (let letter = 0; letter < letters; letter++) {
    const filler = new Docxtemplater(new PizZip(template), { linebreaks: true });
    filler.render({ name: `Organisation ${letter}` });
    peer = filler.toUint8Array();
  }
  const peerTook = worked() - startPeer;
  return [
    compare(`${letters} letters on a letterhead, processor time`, oursTook, peerTook, 'docxtemplater filling a finished letter'),
    figure('one letter', `${(oursTook / letters).toFixed(0)} ms`, `${ours.length} bytes, peer ${peer.length}`),
    figure('memory grown while writing them', `${Math.round(grown / 1_048_576)} MiB`),
  ];
}
