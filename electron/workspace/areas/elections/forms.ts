import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { type BallotLayout, ballotsPlan } from '../../../../shared/documents/plans/elections/ballot.ts';
import { dayOrNull, sayIn } from '../../../../shared/documents/plans/elections/paper-head.ts';
import { numberRoll } from '../../../../shared/documents/plans/elections/roll.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import { type BallotDocuments, type BallotFile, dataBallots } from '../../elections/ballot-documents.ts';
import type { IssuedBallot } from '../../elections/opening.ts';
import { readBallotFile } from '../../imports/ballots/read-ballot-form.ts';
import { ballotFileName, mediaTypes } from './file-names.ts';
import { type PaperDependencies, paperInput } from './paper-plans.ts';
import { addressesOf } from './recipients.ts';

type ViewOf = (election: string) => Promise<ElectionView>;

/** Ballots as forms in Excel and Word, as mail drafts with the form attached, as paper to print and as data; and back. */
export function createBallotDocuments(dependencies: PaperDependencies, viewOf: ViewOf): BallotDocuments {
  const excel = async (ballots: readonly IssuedBallot[], language: Language) => {
    const { writeBallotWorkbook } = await loadWriters.excelBallot();
    return inOrder(dependencies, viewOf, ballots, language, async ({ form, number }, { wording, clusterName, today }) => ({
      fileName: ballotFileName(number, language, 'xlsx'),
      mediaType: mediaTypes.xlsx,
      bytes: await writeBallotWorkbook({ wording, clusterName, writtenOn: today, form }),
    }));
  };
  return {
    writers: {
      data: dataBallots.write,
      excel,
      word: async (ballots, language) => {
        const { writeBallotDocument } = await loadWriters.wordBallot();
        return inOrder(dependencies, viewOf, ballots, language, async ({ form, number }, { wording, clusterName }) => ({
          fileName: ballotFileName(number, language, 'docx'),
          mediaType: mediaTypes.docx,
          bytes: await writeBallotDocument({ wording, clusterName, form }),
        }));
      },
      mail: (ballots, language) => writeMails(dependencies, viewOf, ballots, language),
      paper: (ballots, language) => writePapers(dependencies, viewOf, ballots, language, 'one_per_page'),
      paper_for_cutting: (ballots, language) => writePapers(dependencies, viewOf, ballots, language, 'for_cutting'),
    },
    readers: [dataBallots.read, ({ bytes, fileName }) => readBallotFile(bytes, fileName)],
  };
}

type Input = ReturnType<typeof paperInput>;
type NumberedBallot = IssuedBallot & { number: number };

/** Ballots in the order of the roll, one file after the other: what they are given out in says nothing of when. */
async function inOrder(
  dependencies: PaperDependencies,
  viewOf: ViewOf,
  ballots: readonly IssuedBallot[],
  language: Language,
  write: (ballot: NumberedBallot, input: Input) => Promise<BallotFile>,
): Promise<BallotFile[]> {
  const [first] = ballots;
  if (!first) return [];
  const view = await viewOf(first.form.election);
  const input = paperInput(dependencies, view, language);
  const files: BallotFile[] = [];
  for (const ballot of numbered(ballots, view)) files.push(await write(ballot, input));
  return files;
}

function numbered(ballots: readonly IssuedBallot[], view: ElectionView): NumberedBallot[] {
  const numbers = new Map(numberRoll(view).map(({ organisation, number }) => [organisation, number]));
  return ballots.map((ballot) => ({ ...ballot, number: numbers.get(ballot.organisation) ?? 0 })).sort((a, b) => a.number - b.number);
}

/**
 * A mail draft for each organisation, to its contacts, with its form attached under a name that is the same for all. Where
 * nobody has an address the form alone.
 */
async function writeMails(dependencies: PaperDependencies, viewOf: ViewOf, ballots: readonly IssuedBallot[], language: Language): Promise<BallotFile[]> {
  const { writeBallotWorkbook } = await loadWriters.excelBallot();
  const { makeMailDraft } = await loadWriters.mail();
  const { records, clock } = dependencies;
  return inOrder(dependencies, viewOf, ballots, language, async ({ form, number, organisation }, input) => {
    const { wording, clusterName, officeName, today } = input;
    const say = sayIn(wording);
    const bytes = await writeBallotWorkbook({ wording, clusterName, writtenOn: today, form });
    const to = addressesOf(records, organisation);
    if (to.length === 0) return { fileName: ballotFileName(number, language, 'xlsx'), mediaType: mediaTypes.xlsx, bytes };
    const draft = await makeMailDraft({
      to,
      subject: say('mail.ballotSubject', { election: form.title }),
      text: say('mail.ballotText', {
        election: form.title,
        day: dayOrNull(form.closesOn, wording) ?? say('mail.noDay'),
        office: officeName,
        cluster: clusterName,
      }),
      attachments: [{ fileName: `ballot-${language}.xlsx`, mediaType: mediaTypes.xlsx, bytes }],
      date: clock.now(),
    });
    return { fileName: ballotFileName(number, language, 'eml'), mediaType: mediaTypes.eml, bytes: draft };
  });
}

/** All ballots to print as one file. */
async function writePapers(
  dependencies: PaperDependencies,
  viewOf: ViewOf,
  ballots: readonly IssuedBallot[],
  language: Language,
  layout: BallotLayout,
): Promise<BallotFile[]> {
  const [first] = ballots;
  if (!first) return [];
  const view = await viewOf(first.form.election);
  const papers = new Map(view.papers.map((paper) => [paper.digest, paper]));
  const printed = numbered(ballots, view).flatMap(({ form, organisationName, number }) => {
    const paper = papers.get(form.digest);
    return paper ? [{ paper, issued: { code: form.code, receipt: form.receipt, organisationName, number } }] : [];
  });
  const { writeWord } = await loadWriters.docx();
  const bytes = await writeWord(ballotsPlan(paperInput(dependencies, view, language), printed, layout));
  return [{ fileName: `ballots-${language}-${dependencies.clock.today()}.docx`, mediaType: mediaTypes.docx, bytes }];
}
