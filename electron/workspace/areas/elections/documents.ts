import type { Handlers } from '../../../../shared/contract/define.ts';
import { type ElectionPaper, type ElectionPaperFormat, type electionDocumentsContract, electionPapers } from '../../../../shared/contract/election-documents.ts';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import type { Language } from '../../../../shared/records/choices.ts';
import { FailureError } from '../../../../shared/result.ts';
import { loadWriters } from '../../documents/load-writers.ts';
import type { BallotFile } from '../../elections/ballot-documents.ts';
import { mediaTypes, paperFileName } from './file-names.ts';
import { draftNominationCall } from './nomination-mails.ts';
import { type ElectionReader, type PaperDependencies, paperInput, planPaper } from './paper-plans.ts';

const formatsOf = (paper: ElectionPaper): ElectionPaperFormat[] => (paper === 'report' ? ['docx', 'xlsx'] : ['docx']);

/** Everything of an election that is printed or published as a file. */
export function createElectionDocumentHandlers(dependencies: PaperDependencies, reader: ElectionReader): Handlers<typeof electionDocumentsContract> {
  const { clock } = dependencies;

  const write = async (wanted: { election: string; paper: ElectionPaper; language: Language; second: Language | null; format: ElectionPaperFormat }): Promise<BallotFile> => {
    const { election, paper, language, second, format } = wanted;
    if (!formatsOf(paper).includes(format)) throw new FailureError('export-format-unknown', { kind: paper, format });
    const fileName = paperFileName(paper, second === null || format === 'xlsx' ? [language] : [language, second], clock.today(), format);
    if (format === 'xlsx') {
      const { writeElectionResult } = await loadWriters.electionResult();
      const input = { ...paperInput(dependencies, await reader.view(election), language), counts: await reader.stages(election) };
      return { fileName, mediaType: mediaTypes.xlsx, bytes: await writeElectionResult(input) };
    }
    const { writeWord } = await loadWriters.docx();
    return { fileName, mediaType: mediaTypes.docx, bytes: await writeWord(await planPaper(dependencies, reader, wanted)) };
  };

  return {
    'elections.papers': async ({ election }) => {
      const view = await reader.view(election);
      return electionPapers.filter((paper) => isWanted(paper, view)).map((paper) => ({ paper, formats: formatsOf(paper), isReady: isReady(paper, view) }));
    },
    'elections.paperPlan': (wanted) => planPaper(dependencies, reader, wanted),
    'elections.paper': async (wanted) => toOutgoing(await write(wanted)),
    'elections.draftNominationCall': async ({ election, language, second }) => {
      const papers = ['nomination_call', 'nomination_form', 'rules'] as const;
      const attachments = await Promise.all(papers.map((paper) => write({ election, paper, language, second, format: 'docx' })));
      const { drafts, ...rest } = await draftNominationCall(dependencies, await reader.view(election), language, attachments);
      return { ...rest, drafts: drafts.map(toOutgoing), attachments: attachments.map(toOutgoing) };
    },
  };
}

function toOutgoing({ fileName, mediaType, bytes }: BallotFile) {
  return { fileName, mediaType, bytes: Buffer.from(bytes).toString('base64') };
}

/** A selection has neither lots nor ballots, and closes no urn. */
function isWanted(paper: ElectionPaper, { rules }: ElectionView): boolean {
  return rules.procedure === 'ballot' || !['lots', 'ballot', 'certificate', 'check'].includes(paper);
}

function isReady(paper: ElectionPaper, view: ElectionView): boolean {
  switch (paper) {
    case 'rules':
    case 'nomination_call':
    case 'nomination_form':
      return view.constituencies.length > 0;
    case 'roll':
      return view.roll.length > 0;
    case 'lots':
      return view.lots !== null;
    case 'ballot':
      return view.papers.length > 0;
    case 'certificate':
      return view.closing !== null;
    case 'report':
      return view.result !== null;
    case 'check':
      return view.result?.electorates.some(({ replayDigest }) => replayDigest !== null) ?? false;
    case 'composition':
      return view.seats.length > 0;
  }
}
