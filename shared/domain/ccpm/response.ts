import { type Respondent, type RespondentType, respondentTypes } from './respondents.ts';

/** How many organisations of each type were invited; a type that is missing is not known. */
export type Invited = Partial<Record<RespondentType, number>>;

export interface Response {
  responded: number;
  /** `null` when it is not known. */
  invited: number | null;
  /** From 0 upwards, 1 when all did; `null`, never 0, when nobody knows how many were invited, or nobody was. */
  rate: number | null;
}

/**
 * The response of each type of partner.
 *
 * Those who are invited are the partners: who answers as coordinator is not among them and does not count here.
 */
export function responseByType(respondents: readonly Respondent[], invited: Invited): Record<RespondentType, Response> {
  const partners = respondents.filter(({ role }) => role === 'partner');
  const responseOf = (type: RespondentType) =>
    responseFrom(partners.filter(({ organisationType }) => organisationType === type).length, invited[type] ?? null);
  return {
    ingo: responseOf('ingo'),
    nngo: responseOf('nngo'),
    un: responseOf('un'),
    authority: responseOf('authority'),
    donor: responseOf('donor'),
    other: responseOf('other'),
  };
}

/** The response of all partners, those who did not say their type too; not known when one type's invitations are not. */
export function wholeResponse(respondents: readonly Respondent[], invited: Invited): Response {
  const numbers = respondentTypes.map((type) => invited[type]);
  const known = numbers.filter((number) => number !== undefined);
  return responseFrom(
    respondents.filter(({ role }) => role === 'partner').length,
    known.length === numbers.length ? known.reduce((sum, number) => sum + number, 0) : null,
  );
}

function responseFrom(responded: number, invited: number | null): Response {
  return { responded, invited, rate: invited === null || invited === 0 ? null : responded / invited };
}
