import type { RecordType } from '../../shared/records/index.ts';
import { isRecordType, recordTypes } from '../../shared/records/index.ts';
import { FailureError } from '../../shared/result.ts';
import { type Command, type CommandContext, wordAt } from './command.ts';
import { openWorkspace } from './opening.ts';
import { createValueWriter } from './values.ts';

interface Reference {
  type: RecordType;
  id: string;
}

/** More hits than this are not a name, but a word. */
const shownHits = 20;

/** `type/id`, an id, or words that find one record. */
async function findRecord({ call }: CommandContext, wanted: string): Promise<Reference> {
  const [type, ...rest] = wanted.split('/');
  if (type !== undefined && isRecordType(type) && rest.length > 0) {
    const id = rest.join('/');
    if (await call('records.get', { type, id })) return { type, id };
    throw new FailureError('record-not-found', { type, id });
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(wanted)) {
    for (const known of recordTypes) {
      if (await call('records.get', { type: known, id: wanted })) return { type: known, id: wanted };
    }
  }
  const hits = await call('search.find', { text: wanted.slice(0, 200), limit: shownHits });
  const named = hits.filter(({ title }) => title.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const [only, second] = named.length > 0 ? named : hits;
  if (!only) throw new FailureError('record-unknown', { text: wanted });
  if (!second) return { type: only.type, id: only.id };
  const candidates = hits.map(({ type: kind, id, title }) => `  ${kind}/${id}  ${title}`).join('\n');
  throw new FailureError('record-ambiguous', { text: wanted, candidates });
}

/** Who changed what in one record, newest first. */
export const history: Command = {
  usage: 'history WORKSPACE RECORD [--json]      RECORD: type/id, an id, or a name',
  options: {},
  takes: [2, 2],
  async run(context, invocation) {
    const { call, say, tell, give, language } = context;
    await openWorkspace(context, wordAt(invocation, 0));
    const reference = await findRecord(context, wordAt(invocation, 1));
    const entries = await call('records.history', reference);
    const values = createValueWriter(context, reference.type);
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    tell(`${say(`records:types.${reference.type}`)} ${reference.type}/${reference.id}`);
    let batch = '';
    for (const entry of entries) {
      if (entry.batch !== batch) {
        tell(`\n${time.format(new Date(entry.at))}  ${entry.author}${entry.office === null ? '' : ` (${entry.office})`}  ${values.batch(entry.kind, entry.label)}`);
      }
      batch = entry.batch;
      // That a record began to exist is what the heading says already.
      if (entry.field === 'deleted' && entry.from === null) continue;
      tell(`  ${values.field(entry.field)}: ${await values.value(entry.field, entry.from)} → ${await values.value(entry.field, entry.to)}`);
    }
    give({ ...reference, entries });
    return 0;
  },
};
