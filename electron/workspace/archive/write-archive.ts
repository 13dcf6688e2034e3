import { rmSync, statSync } from 'node:fs';
import type { CallContext } from '../../../shared/contract/define.ts';
import type { ArchiveReport } from '../../../shared/contract/workspace.ts';
import type { Language } from '../../../shared/records/choices.ts';
import { recordTypes } from '../../../shared/records/index.ts';
import { FailureError } from '../../../shared/result.ts';
import { digestState } from '../database/digest.ts';
import { partialOf, replaceFile } from '../database/durable-files.ts';
import { schemaVersionOf } from '../database/schema.ts';
import { loadWriters } from '../documents/load-writers.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { createEntryNames, splitName } from './entry-names.ts';
import { archiveFormat, historyName, type Manifest, manifestName, mostInMemory, readMeName, recordsName } from './format.ts';
import { gatherDocuments, type MarkdownOptions } from './markdown-documents.ts';
import { createPace, type Pace } from './pace.ts';
import { historyPieces, recordPieces } from './pieces.ts';
import { writeReadMe } from './read-me.ts';
import { createRecordTitles } from './record-titles.ts';
import { gatherRegister } from './registers.ts';
import { createZipWriter, type WrittenEntry, type ZipWriter } from './zip-writer.ts';

export interface ArchiveOptions {
  /** A workspace that nobody writes to meanwhile. */
  workspace: OpenWorkspace;
  path: string;
  language: Language;
  planOf: MarkdownOptions['planOf'];
}

/**
 * Writes everything that the workspace holds, in formats that need no program of ours: whole or not at all.
 *
 * Left out is what belongs to this file alone: its keys, its links to other offices and what they sent.
 */
export async function writeArchive(options: ArchiveOptions, context: CallContext): Promise<ArchiveReport> {
  const { path } = options;
  const partial = partialOf(path);
  const zip = createZipWriter(partial);
  let isOpen = true;
  try {
    const { counts } = await writeEntries(zip, options, context);
    zip.finish();
    zip.close();
    isOpen = false;
    const { size } = statSync(partial);
    replaceFile(partial, path);
    const { records, changes, documents, files } = counts;
    return { size, records: sumOf(records), changes, documents, files };
  } catch (error) {
    if (isOpen) zip.close();
    rmSync(partial, { force: true });
    throw error;
  }
}

async function writeEntries(zip: ZipWriter, options: ArchiveOptions, context: CallContext): Promise<Manifest> {
  const { workspace, language } = options;
  const { connection, records, clock, identity } = workspace;
  const counts = countAll(workspace);
  const all = sumOf(counts.records) + sumOf(counts.deleted);
  // A record is written three times over: into its register, among the records and, as changes, into the history.
  const pace = createPace(context, all * 2 + counts.changes + counts.files);
  const { digest, history } = digestState(connection);
  const entries: WrittenEntry[] = [];
  const write = async (...entry: Parameters<ZipWriter['add']>) => void entries.push(await zip.add(...entry));
  const clusterName = records.find('cluster', 'cluster')?.name ?? '';
  const officeName = records.find('office', identity.officeId)?.name ?? '';

  const readMe = writeReadMe(workspace.catalogues, 'archive', language, { cluster: clusterName, office: officeName, day: clock.today() });
  await write(readMeName, [Buffer.from(readMe)], 'packed');
  const documents = await writeDocuments(options, write);
  await writeRegisters(options, write, pace);
  await write(recordsName, recordPieces(records, pace), 'packed');
  await write(historyName, historyPieces(connection, pace), 'packed');
  const files = await writeFiles(workspace, write, pace);

  const manifest: Manifest = {
    format: archiveFormat,
    schemaVersion: schemaVersionOf(connection),
    madeAt: clock.now(),
    language,
    clusterName,
    officeName,
    identity: {
      workspaceId: identity.workspaceId,
      officeId: identity.officeId,
      incarnation: identity.incarnation,
      isSample: identity.isSample,
    },
    counts: { ...counts, documents },
    digests: { state: digest, history },
    files,
    entries,
  };
  await zip.add(manifestName, [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)], 'packed');
  return manifest;
}

function countAll({ connection, records }: OpenWorkspace): Omit<Manifest['counts'], 'documents'> {
  const count = (table: string) => connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const byType = (countOne: (type: (typeof recordTypes)[number]) => number) =>
    Object.fromEntries(recordTypes.map((type) => [type, countOne(type)]));
  return {
    records: byType((type) => records.count(type)),
    deleted: byType((type) => records.listDeleted(type).length),
    incarnations: count('incarnations'),
    batches: count('batches'),
    changes: count('changes'),
    files: count('files'),
  };
}

type Write = (...entry: Parameters<ZipWriter['add']>) => Promise<void>;

async function writeDocuments({ workspace, language, planOf }: ArchiveOptions, write: Write): Promise<number> {
  let count = 0;
  for await (const { name, text } of gatherDocuments({ records: workspace.records, language, planOf, names: createEntryNames() })) {
    await write(name, [Buffer.from(text)], 'packed');
    count += 1;
  }
  return count;
}

async function writeRegisters({ workspace, language }: ArchiveOptions, write: Write, pace: Pace): Promise<void> {
  const { writeRegisterWorkbook } = await loadWriters.register();
  const titles = createRecordTitles(workspace, language);
  const names = createEntryNames();
  for (const type of recordTypes) {
    const register = gatherRegister(type, { dependencies: workspace, language, titles });
    const bytes = await writeRegisterWorkbook(register, () => pace.advance(1));
    // A workbook is a zip file itself.
    await write(names.name('registers', register.title, '.xlsx'), [bytes], 'stored');
  }
}

async function writeFiles({ connection }: OpenWorkspace, write: Write, pace: Pace): Promise<Manifest['files']> {
  const rows = connection
    .prepare('SELECT id, name, media_type AS mediaType, size FROM files ORDER BY rowid')
    .all() as { id: string; name: string; mediaType: string; size: number }[];
  const bytesOf = connection.prepare('SELECT bytes FROM files WHERE id = ?').pluck();
  const names = createEntryNames();
  const written: Manifest['files'] = [];
  for (const { id, name, mediaType, size } of rows) {
    if (size > mostInMemory) throw new FailureError('archive-too-large');
    const { stem, ending } = splitName(name);
    const entry = names.name('files', `${id}-${stem}`, ending);
    await write(entry, [bytesOf.get(id) as Uint8Array], mediaType.startsWith('text/') ? 'packed' : 'stored');
    written.push({ entry, id, name, mediaType });
    await pace.advance(1);
  }
  return written;
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
