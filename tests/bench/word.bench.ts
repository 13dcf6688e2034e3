import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { writeWord } from '../../electron/workspace/documents/word/write-word.ts';
import type { DocumentPlan } from '../../shared/documents/blocks.ts';
import { createTestWorkspace } from '../helpers/workspace.ts';
import { compare, figure, type Measurement } from './measure.ts';

const copies = 100;

/** The plan with every paragraph's text behind a `{tag}`, and the texts by tag: equal content for the peer. */
function toTemplate(plan: DocumentPlan): { template: DocumentPlan; data: Record<string, string> } {
  const data: Record<string, string> = {};
  const blocks = plan.blocks.map((block, index) => {
    if (block.kind !== 'paragraph') return block;
    const tag = `text${index}`;
    data[tag] = block.runs.map(({ text }) => text).join('');
    return { ...block, runs: [{ text: `{${tag}}` }] };
  });
  return { template: { ...plan, blocks }, data };
}

/** 100 cluster ToRs. The peer only fills a finished file; ours lays the document out from the plan. */
export async function measureWord(): Promise<Measurement[]> {
  const { call, close } = await createTestWorkspace();
  const { document } = await call('documents.start', { kind: 'cluster-tor', language: 'en', subject: null, revises: null });
  const plan = await call('documents.plan', { kind: 'cluster-tor', language: 'en', document });
  const before = process.memoryUsage().rss;

  const startOurs = performance.now();
  let ours: Uint8Array = new Uint8Array();
  for (let copy = 0; copy < copies; copy++) ours = await writeWord(plan);
  const oursTook = performance.now() - startOurs;
  const grown = process.memoryUsage().rss - before;

  const { template, data } = toTemplate(plan);
  const templateFile = await writeWord(template);
  const startPeer = performance.now();
  let peer: Uint8Array = new Uint8Array();
  for (let copy = 0; copy < copies; copy++) {
    const filler = new Docxtemplater(new PizZip(templateFile), { linebreaks: true });
    filler.render(data);
    peer = filler.toUint8Array();
  }
  const peerTook = performance.now() - startPeer;
  await close();
  return [
    compare(`${copies} Word files of the cluster ToR`, oursTook, peerTook, 'docxtemplater filling a finished file'),
    figure('one Word file', `${(oursTook / copies).toFixed(0)} ms`, `goal below 1 s; ${ours.length} bytes, peer ${peer.length}`),
    figure('memory grown while writing them', `${Math.round(grown / 1_048_576)} MiB`),
  ];
}
