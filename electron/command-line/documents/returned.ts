import { basename } from 'node:path';
import { type Command, wordAt } from '../command.ts';
import { readInputFile } from '../input-files.ts';
import { openWorkspace } from '../opening.ts';

/** What a Word file that came back says otherwise than the version that was sent. Nothing is written. */
export const returned: Command = {
  usage: 'returned WORKSPACE FILE.docx [--json]',
  options: {},
  takes: [2, 2],
  async run(context, invocation) {
    const { call, give, say, tell } = context;
    const file = wordAt(invocation, 1);
    const bytes = readInputFile(file).toString('base64');
    await openWorkspace(context, wordAt(invocation, 0));
    const view = await call('documents.readReturn', { fileName: basename(file), bytes });
    tell(`${say('comparing:version', { version: view.version })} · ${say('comparing:returns.differences', { count: view.differences.length })} · ${say('comparing:returns.comments', { count: view.comments.length })}`);
    for (const { change, heading, was, is, authors } of view.differences) {
      tell(`\n${say(`comparing:clauseChanges.${change}`)}: ${heading}${authors.length === 0 ? '' : ` (${authors.join(', ')})`}`);
      for (const line of was.split('\n').filter((text) => text !== '')) tell(`  - ${line}`);
      for (const line of is.split('\n').filter((text) => text !== '')) tell(`  + ${line}`);
    }
    for (const { heading, author, text } of view.comments) tell(`\n${say('comparing:returns.comment')}: ${heading} (${author})\n  ${text}`);
    const { document, documentVersion, version, language, isUnchanged, isFoundByText, isSuperseded } = view;
    give({
      document,
      documentVersion,
      version,
      language,
      isUnchanged,
      isFoundByText,
      isSuperseded,
      differences: view.differences.map(({ clause, heading, change, was, is, authors, isTracked }) => ({ clause, heading, kind: change, was, is, authors, isTracked })),
      comments: view.comments.map(({ clause, heading, author, day, about, text }) => ({ clause, heading, author, day, about, text })),
    });
    return 0;
  },
};
