import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { MergeResult } from '../../../shared/contract/exchange.ts';
import { FailureError } from '../../../shared/result.ts';
import { type Command, type CommandContext, textOption, UsageError, wordAt } from '../command.ts';
import { openWorkspace } from '../opening.ts';
import { refuseExisting, writeExport } from '../output-files.ts';
import { createValueWriter } from '../values.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import { findOffice } from './offices.ts';

const megabyte = 1_000_000;

function readContent(again: string | null, isUnacknowledged: boolean): 'new' | 'unacknowledged' | number {
  if (again === null) return isUnacknowledged ? 'unacknowledged' : 'new';
  const number = Number(again);
  if (!Number.isInteger(number) || number < 1) throw new UsageError('usage.number', { word: again });
  return number;
}

function readLimit(limit: string | null): number {
  const megabytes = Number(limit ?? '10');
  if (!(megabytes >= 0.1 && megabytes <= 60)) throw new UsageError('usage.number', { word: limit ?? '' });
  return Math.round(megabytes * megabyte);
}

/** `out`, and beside it `out-2`, `out-3` for what did not fit below the limit. */
function pathOf(out: string, index: number): string {
  const ending = extname(out);
  return index === 0 ? out : `${out.slice(0, out.length - ending.length)}-${index + 1}${ending}`;
}

/** What an office has not seen yet, in as many packages as the limit asks for. */
export const makePackage: Command = {
  usage:
    'package WORKSPACE --for OFFICE --out FILE [--again NUMBER | --unacknowledged] [--attachments] [--limit MEGABYTES] [--overwrite] [--json]',
  options: {
    for: { type: 'string' },
    out: { type: 'string' },
    again: { type: 'string' },
    unacknowledged: { type: 'boolean' },
    attachments: { type: 'boolean' },
    limit: { type: 'string' },
    overwrite: { type: 'boolean' },
  },
  takes: [1, 1],
  async run(context, invocation) {
    const { call, say, tell, give } = context;
    const { values } = invocation;
    const wanted = textOption(invocation, 'for');
    const out = textOption(invocation, 'out');
    if (wanted === null) throw new UsageError('usage.missing');
    if (out === null) throw new UsageError('usage.out');
    const content = readContent(textOption(invocation, 'again'), values.unacknowledged === true);
    const limit = readLimit(textOption(invocation, 'limit'));
    const mayOverwrite = values.overwrite === true;
    const path = refuseExisting(out, mayOverwrite);
    await openWorkspace(context, wordAt(invocation, 0));
    const { office, name } = await findOffice(context, wanted);
    const withAttachments = values.attachments === true;
    const { packages } = await call('exchange.makePackage', { office, content, withAttachments, limit, intoFolder: false });
    const written = packages.map(({ number, kind, changes, size, file }, index) => {
      const at = pathOf(path, index);
      return { number, kind, changes, size, path: refuseExisting(at, mayOverwrite), file };
    });
    for (const { path: at, file } of written) writeExport(at, file);
    // Only what lies on the disk counts as handed over: a number that was never written is given again.
    await call('exchange.handedOver', { office, numbers: written.map(({ number }) => number) });
    for (const { number, changes, size, path: at } of written) {
      tell(say('command-line:exchange.made', { number, name, count: changes, size, path: at }));
    }
    give({ office, name, packages: written.map(({ file: _file, ...made }) => made) });
    return 0;
  },
};

/** Takes packages in, or shows what that would do. */
export const merge: Command = {
  usage: 'merge WORKSPACE FILE... [--preview] [--allow-removals] [--leave-out TYPE/ID,...] [--json]',
  options: {
    preview: { type: 'boolean' },
    'allow-removals': { type: 'boolean' },
    'leave-out': { type: 'string' },
  },
  takes: [2, 200],
  async run(context, invocation) {
    const { call, give } = context;
    const { values, positionals } = invocation;
    const [workspace = '', ...names] = positionals;
    const paths = names.map((name) => resolve(name));
    const missing = paths.find((path) => !existsSync(path));
    if (missing !== undefined) throw new FailureError('file-missing', { path: missing });
    const files = paths.map((path) => ({ fileName: basename(path), bytes: readFileSync(path).toString('base64') }));
    const leaveOut = (textOption(invocation, 'leave-out') ?? '').split(',').flatMap((word) => {
      const [type, ...id] = word.trim().split('/');
      return type && id.length > 0 ? [{ type, id: id.join('/') }] : [];
    });
    await openWorkspace(context, workspace);
    const input = { files, leaveOut };
    const result =
      values.preview === true
        ? await call('exchange.preview', input)
        : await call('exchange.merge', { ...input, allowShrinking: values['allow-removals'] === true });
    await tellResult(context, result);
    give(result);
    return result.files.some(({ state }) => state === 'refused') ? 1 : 0;
  },
};

async function tellResult(context: CommandContext, result: MergeResult): Promise<void> {
  const { say, tell, warn } = context;
  for (const { fileName, state, failure } of result.files) {
    const line = `${fileName}: ${say(`command-line:exchange.fates.${state}`)}`;
    if (failure) warn(`${line} ${say(`errors:${failure.code}`, failure.params)}`);
    else tell(line);
  }
  for (const office of result.offices) {
    tell(`${office.name}  ${say('command-line:exchange.changes', { count: office.changes })}`);
    for (const { type, added, changed, removed, parallel, conflicts } of office.types) {
      const words = say('command-line:exchange.figures', { added, changed, removed, parallel, conflicts });
      tell(`  ${say(`records:plural.${type}`)}: ${words}`);
    }
    for (const hole of office.holes) {
      const key = hole.kind === 'package' ? 'hole' : 'missingChanges';
      tell(`  ${say(`command-line:exchange.${key}`, { name: hole.name, number: hole.from, from: hole.from, to: hole.to })}`);
    }
  }
  for (const { type, before, removed } of result.shrinking) {
    warn(say('command-line:exchange.shrinking', { type: say(`records:plural.${type}`), before, removed }));
  }
  for (const record of result.records.filter(({ hasConflict }) => hasConflict)) {
    const writer = createValueWriter(context, record.type as RecordType);
    for (const { field, after, other } of record.fields.filter(({ isConflict }) => isConflict)) {
      const values = `${await writer.value(field, after)} | ${await writer.value(field, other ?? null)}`;
      tell(`  ${say('command-line:exchange.conflict', { title: record.title || record.id, field: writer.field(field), values })}`);
    }
  }
}
