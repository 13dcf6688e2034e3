import type { AnswerTable, LeftCell } from '../../../shared/domain/ccpm/answer-table.ts';
import type { CcpmCatalogue } from '../../../shared/domain/ccpm/catalogue.ts';
import { distributionOf } from '../../../shared/domain/ccpm/distribution.ts';
import { type ScoringMethod, scoringMethods } from '../../../shared/domain/ccpm/methods.ts';
import { composeRespondents } from '../../../shared/domain/ccpm/respondents.ts';
import { responseByType, wholeResponse } from '../../../shared/domain/ccpm/response.ts';
import { codesOfItem, scoreSurvey } from '../../../shared/domain/ccpm/score.ts';
import { readCcpmCatalogue, readCcpmTexts } from '../../workspace/ccpm/read-questionnaire.ts';
import { type Command, textOption, UsageError, wordAt } from '../command.ts';
import { readAnswers, readInvited } from './read-tables.ts';
import { wordScores } from './word-scores.ts';

/** Scores the answers of a performance review that lie in one file, without a workspace. */
export const score: Command = {
  usage: `score FILE [--method ${scoringMethods.join('|')}] [--invited FILE] [--json]`,
  options: { method: { type: 'string' }, invited: { type: 'string' } },
  takes: [1, 1],
  async run(context, invocation) {
    const { give, language, resources, say, tell } = context;
    const method = findMethod(textOption(invocation, 'method'));
    const catalogue = readCcpmCatalogue(resources);
    const table = await readAnswers(wordAt(invocation, 0), catalogue);
    const invitedFile = textOption(invocation, 'invited');
    const invited = invitedFile === null ? {} : await readInvited(invitedFile);
    const { respondents, unknownColumns, notValid, notAsked } = table;
    const scores = {
      method,
      respondents: composeRespondents(respondents),
      response: responseByType(respondents, invited),
      wholeResponse: wholeResponse(respondents, invited),
      subfunctions: withDistributions(catalogue, table, method),
    };
    const left = { unknownColumns, notValid: countCells(notValid), notAsked: countCells(notAsked) };
    for (const line of wordScores({ ...scores, ...left }, readCcpmTexts(resources, language), language, say)) tell(line);
    give({ ...scores, ...left });
    return 0;
  },
};

function findMethod(asked: string | null): ScoringMethod {
  const method = scoringMethods.find((known) => known === (asked ?? 'respondent-median'));
  if (!method) throw new UsageError('usage.method', { method: asked ?? '', methods: scoringMethods.join(', ') });
  return method;
}

/** Each item with the answers behind its score. */
function withDistributions(catalogue: CcpmCatalogue, { respondents }: AnswerTable, method: ScoringMethod) {
  const items = catalogue.functions.flatMap(({ subfunctions }) => subfunctions.flatMap(({ items }) => items));
  const codesById = new Map(items.map((item) => [item.id, codesOfItem(item)]));
  return scoreSurvey(catalogue, respondents, method).map((subfunction) => ({
    ...subfunction,
    items: subfunction.items.map((item) => {
      const { coordinator = [], partner = [] } = codesById.get(item.id) ?? {};
      const distribution = {
        coordinator: distributionOf(respondents, 'coordinator', coordinator),
        partner: distributionOf(respondents, 'partner', partner),
      };
      return { ...item, distribution };
    }),
  }));
}

const mostNamed = 20;

/** How many there are, and where the first ones are. */
function countCells(cells: readonly LeftCell[]): { count: number; cells: LeftCell[] } {
  return { count: cells.length, cells: cells.slice(0, mostNamed) };
}
