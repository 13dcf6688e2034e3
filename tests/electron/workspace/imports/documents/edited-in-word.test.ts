import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clausesOf, clauseText, type FileClause, returnedClauses } from '../../../../../electron/workspace/imports/documents/file-clauses.ts';
import { type ReadDocument, readDocument } from '../../../../../electron/workspace/imports/documents/read-document.ts';
import { writeWord } from '../../../../../electron/workspace/documents/word/write-word.ts';
import type { DocumentPlan } from '../../../../../shared/documents/blocks.ts';
import { heading, paragraph, table } from '../../../../../shared/documents/plans/blocks.ts';
import { compareClauses } from '../../../../../shared/domain/documents/comparing/clauses.ts';
import { FailureError } from '../../../../../shared/result.ts';
import { sampleBilingualPlan } from '../../../../helpers/draft-plans.ts';
import { editWord, paragraphsOf } from '../../../../helpers/word-editing.ts';

const context = { signal: { aborted: false }, progress: () => undefined };
const ids = ['purpose', 'purpose.aim', 'purpose.scope', 'purpose.limits'];
const plan: DocumentPlan = {
  ...sampleBilingualPlan('sag-tor', ['en', 'fr'], 'after'),
  contents: 'Contents',
  blocks: [
    heading(1, 'Purpose', 'purpose', '1.'),
    heading(2, 'Aim', 'purpose.aim', '1.1'),
    paragraph('The group prepares decisions.'),
    heading(2, 'Scope', 'purpose.scope', '1.2'),
    paragraph('All sites are covered.'),
    table([{ heading: 'Site', width: 50, align: 'start' }, { heading: 'Households', width: 50, align: 'end' }], [[{ runs: [{ text: 'North' }] }, { runs: [{ text: '12' }] }], [{ runs: [{ text: 'South' }] }, { runs: [{ text: '9' }] }]], 'Sites'),
    heading(2, 'Limits', 'purpose.limits', '1.3'),
    paragraph('Nothing is decided in writing.'),
  ],
};
const who = 'w:author="Yusuf" w:date="2026-11-02T08:00:00Z"';

let sent: Uint8Array;
let was: FileClause[];
beforeAll(async () => {
  sent = await writeWord(plan);
  was = clausesOf((await readDocument(sent, 'sent.docx', context)).paragraphs, ids);
});

function returned({ paragraphs }: ReadDocument): FileClause[] {
  return returnedClauses(was, paragraphs, ids, 'en').clauses;
}

function changesIn(clauses: readonly FileClause[]): string[] {
  const texts = (all: readonly FileClause[]) => all.map((clause) => clauseText(clause, 'all'));
  return compareClauses(texts(was), texts(clauses), 'en').flatMap(({ id, change }) => (change === 'same' ? [] : [`${id} ${change}`]));
}

async function differing(change: (xml: string) => string, view: 'accepted' | 'refused' = 'accepted') {
  const clauses = returned(await readDocument(editWord(sent, change), 'back.docx', context, view));
  return { clauses, changes: changesIn(clauses) };
}

/** The paragraphs of a clause, each put through `change`. */
function inClause(xml: string, words: string, until: string, change: (paragraph: string) => string): string {
  const all = paragraphsOf(xml);
  const isContents = (one: string) => one.includes('TOC');
  const start = all.findIndex((one) => one.xml.includes(`>${words}<`) && !isContents(one.xml));
  const end = all.findIndex((one, place) => place > start && one.xml.includes(`>${until}<`) && !isContents(one.xml));
  const [from, to] = [all[start]?.start ?? 0, all[end]?.start ?? 0];
  return xml.slice(0, from) + xml.slice(from, to).replaceAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs, change) + xml.slice(to);
}

/** What Word does to a paragraph that is deleted, moved away or inserted as a whole. */
function marked(element: 'del' | 'ins' | 'moveFrom' | 'moveTo') {
  const mark = `<w:rPr><w:${element} w:id="80" ${who}/></w:rPr>`;
  return (xml: string) => {
    const withMark = xml.includes('<w:pPr>') ? xml.replace('</w:pPr>', `${mark}</w:pPr>`) : xml.replace(/^(<w:p(?: [^>]*)?>)/, `$1<w:pPr>${mark}</w:pPr>`);
    const runs = withMark.replaceAll(/<w:r>.*?<\/w:r>/gs, (run) => `<w:${element} w:id="81" ${who}>${run}</w:${element}>`);
    return element === 'del' ? runs.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>') : runs;
  };
}

describe('a file that Word saved', () => {
  it('in French, which gives styles ids of its own, says what was sent', async () => {
    const renamed = (xml: string) => xml.replaceAll(/"Heading(\d)"/g, '"Titre$1"').replaceAll(/"TOC(\d)"/g, '"TM$1"').replaceAll('"Note"', '"Remarque"');
    const saved = editWord(editWord(sent, renamed), renamed, 'word/styles.xml');
    expect(changesIn(returned(await readDocument(saved, 'back.docx', context)))).toEqual([]);
  });

  it('with runs split by spelling and revision, and looks changed under tracking, says what was sent', async () => {
    const { changes } = await differing((xml) =>
      xml
        .replace('All sites are covered.', 'All si</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:rPr><w:b/><w:rPrChange w:id="70" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>tes</w:t></w:r><w:r w:rsidR="00A2"><w:t xml:space="preserve"> are covered.')
        .replaceAll('</w:pPr>', `<w:pPrChange w:id="71" ${who}><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>`),
    );
    expect(changes).toEqual([]);
  });

  it('with a blank line before a heading says what was sent', async () => {
    const { clauses } = await differing((xml) => xml.replace(/(<w:bookmarkStart w:name="clause_purpose_scope[^>]*>.*?)(<w:bookmarkStart|<w:r>)/s, '$1</w:p><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>$2'));
    expect(clauses.find(({ id }) => id === 'purpose.scope')?.heading).toBe('Scope');
    expect(clauses.map(({ id }) => id)).toEqual(was.map(({ id }) => id));
  });

  it('with a clause deleted under tracking: gone when accepted, as sent when refused, and by whom', async () => {
    const change = (xml: string) => inClause(xml, 'Aim', 'Scope', marked('del'));
    const { changes, clauses } = await differing(change);
    expect(changes).toEqual(['purpose.aim removed']);
    expect(clauses.flatMap(({ gone }) => gone)).toEqual([{ id: 'purpose.aim', authors: ['Yusuf'] }]);
    expect((await differing(change, 'refused')).changes).toEqual([]);
  });

  it('with a clause moved under tracking: moved when accepted, as sent when refused', async () => {
    const change = (xml: string) => {
      let moved = '';
      const without = inClause(xml, 'Aim', 'Scope', (one) => {
        moved += marked('moveTo')(one).replaceAll(/<w:bookmark(Start|End)[^>]*>/g, '');
        return marked('moveFrom')(one);
      });
      const place = paragraphsOf(without).find((one) => one.xml.includes('Nothing is decided in writing.'))?.end ?? 0;
      return without.slice(0, place) + moved + without.slice(place);
    };
    const { changes, clauses } = await differing(change);
    expect(changes).toEqual(['purpose.aim moved']);
    expect(clauses.at(-1)).toMatchObject({ id: 'purpose.aim', heading: 'Aim', hasTrackedChanges: true, authors: ['Yusuf'] });
    expect((await differing(change, 'refused')).changes).toEqual([]);
  });

  it('with a clause copied: the copy is an added one, whatever became of its mark', async () => {
    const copied = (mark: (xml: string) => string) => (xml: string) => {
      let clause = '';
      inClause(xml, 'Aim', 'Scope', (one) => {
        clause += mark(one);
        return one;
      });
      const place = paragraphsOf(xml).find((one) => one.xml.includes('Nothing is decided in writing.'))?.end ?? 0;
      return xml.slice(0, place) + clause + xml.slice(place);
    };
    for (const mark of [(one: string) => one, (one: string) => one.replace('clause_purpose_aim', 'clause_purpose_aim_copy'), (one: string) => one.replaceAll(/<w:bookmark(Start|End)[^>]*>/g, '')]) {
      expect((await differing(copied(mark))).changes).toEqual(['added:1 added']);
    }
  });

  it('with a remark at a place, about no words', async () => {
    const { clauses } = await differing((xml) => xml.replace('All sites are covered.</w:t></w:r>', 'All sites are covered.</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r>'));
    expect(clauses.find(({ id }) => id === 'purpose.scope')?.comments).toEqual([{ id: '3', about: '' }]);
  });

  it('with a clause and a row that came in or went out under tracking', async () => {
    const added = marked('ins')('<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Language</w:t></w:r></w:p>') + marked('ins')('<w:p><w:r><w:t>Papers are in French.</w:t></w:r></w:p>');
    const change = (xml: string) => {
      const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)];
      const row = rows.find(([one]) => one.includes('South'))?.[0] ?? '';
      const properties = `<w:trPr><w:del w:id="90" ${who}/>`;
      const gone = row.includes('<w:trPr>') ? row.replace('<w:trPr>', properties) : row.replace('<w:tr>', `<w:tr>${properties}</w:trPr>`);
      const place = xml.indexOf('<w:sectPr', xml.indexOf('Nothing is decided in writing.'));
      return (xml.slice(0, place) + added + xml.slice(place)).replace(row, gone);
    };
    const { changes, clauses } = await differing(change);
    expect(changes).toEqual(['purpose.scope changed', 'added:1 added']);
    expect(clauses.at(-1)).toMatchObject({ heading: 'Language', authors: ['Yusuf'] });
    expect((await differing(change, 'refused')).changes).toEqual([]);
  });
});

describe('a document in two columns', () => {
  it('comes back clause by clause in each of its languages', async () => {
    const beside = await writeWord(sampleBilingualPlan('sag-tor', ['en', 'fr'], 'beside'));
    const known = ['purpose.role', 'fr:purpose.role'];
    const clauses = clausesOf((await readDocument(beside, 'back.docx', context)).paragraphs, known);
    const [own, other] = known.map((id) => clauses.find((clause) => clause.id === id));
    expect(own?.heading).toContain(' · ');
    expect([own?.body.some(({ isRow }) => isRow), other?.body.some(({ isRow }) => isRow)]).toEqual([false, false]);
    expect(clauseText(own as FileClause, 'text').paragraphs.join(' ')).toContain('The Group');
    expect(clauseText(other as FileClause, 'text').paragraphs.join(' ')).toContain('Le Groupe');
  });
});

describe('bytes and XML put in by chance', () => {
  const runs = { numRuns: 100 };
  const outcome = async (bytes: Uint8Array) => {
    try {
      returned(await readDocument(bytes, 'back.docx', context));
    } catch (error) {
      if (!(error instanceof FailureError && error.failure.code.startsWith('word-file-'))) throw error;
    }
  };

  it('are read or refused with a reason, and nothing else', async () => {
    const change = fc.tuple(fc.nat(sent.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = sent.slice();
        for (const [place, byte] of changes) bytes[place] = byte;
        await outcome(bytes);
      }),
      runs,
    );
  });

  it('leave every tag and table out of order without a crash', async () => {
    const tags = fc.constantFrom('<w:ins w:id="1">', '</w:ins>', '<w:p/>', '<w:tr>', '</w:tr>', '<w:tc/>', '<w:tbl/>', '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>', '<w:commentRangeStart w:id="1"/>', '<w:br/>', '<w:numId w:val="99999999999"/>', '<w:ilvl w:val="-7"/>');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(400), tags), { minLength: 1, maxLength: 6 }), async (changes) => {
        await outcome(
          editWord(sent, (xml) => {
            const pieces = xml.split(/(?<=>)/);
            for (const [place, tag] of changes) pieces.splice(Math.min(place + 20, pieces.length - 1), 0, tag);
            return pieces.join('');
          }),
        );
      }),
      runs,
    );
  });
});
