import { type SurveyRole, surveyRoles } from '../../../records/choices.ts';
import type { FrozenQuestionnaire } from '../../../records/review-data.ts';

/** Fields of the form for Kobo and ODK that are no questions of the questionnaire. */
export const xlsFormFields = { introduction: 'introduction', code: 'code', role: 'role', review: 'review_id', digest: 'questionnaire_digest' } as const;

/** Names in the form by id. */
export interface XlsFormNames {
  questions: Map<string, string>;
  comments: Map<string, string>;
}

/**
 * The names that questions and comment boxes of both sides have in one XLSForm: letters, digits and underscores, each once
 * and the same at every call. `partner_q222_1` for `q222[1]`.
 */
export function xlsFormNames({ sides }: Pick<FrozenQuestionnaire, 'sides'>): Record<SurveyRole, XlsFormNames> {
  const taken = new Set<string>(Object.values(xlsFormFields));
  const nameOf = (kind: string, id: string) => {
    const plain = `${kind}_${id}`.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain}_v${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
  const named = (role: SurveyRole): XlsFormNames => ({
    questions: new Map(sides[role].questions.map(({ id }) => [id, nameOf(role, id)])),
    comments: new Map(sides[role].comments.map(({ id }) => [id, nameOf(`${role}_comment`, id)])),
  });
  return Object.fromEntries(surveyRoles.map((role) => [role, named(role)])) as Record<SurveyRole, XlsFormNames>;
}
