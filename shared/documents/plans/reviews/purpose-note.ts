import type { Block, DocumentPlan } from '../../blocks.ts';
import { dayText } from '../../wording.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { reviewPaper, type ReviewPaperInput, sayIn } from './paper-head.ts';

/** Why the cluster reviews itself, how and when, and what becomes of answers: for everybody who is asked. */
export function purposeNotePlan(input: ReviewPaperInput): DocumentPlan {
  const { wording, questionnaire, view } = input;
  const say = sayIn(wording);
  const { form, method, secrecyThreshold, areCoordinatorsShown } = questionnaire;
  const section = (name: string, texts: readonly string[]): Block[] => [heading(1, say(`purpose.${name}`), name), ...texts.map((text) => paragraph(text))];
  return {
    ...reviewPaper(input, 'purpose_note'),
    blocks: [
      ...section('why', [say('purpose.whyText'), say('purpose.isNot')]),
      ...section('how', [
        say('purpose.howText', { form: say(`purpose.forms.${form}`) }),
        say('purpose.method', { method: wording.t(`records:choices.scoringMethods.${method}`) }),
      ]),
      ...section('when', []),
      daysTable(view, wording),
      ...section('secrecy', [
        say('purpose.secrecyText'),
        say('purpose.secrecyThreshold', { threshold: secrecyThreshold }),
        ...(areCoordinatorsShown ? [say('purpose.secrecyCoordinators')] : []),
        say('purpose.secrecyComments'),
      ]),
      ...section('asked', [say('purpose.askedText')]),
    ],
  };
}

function daysTable({ plan, endorsement }: ReviewPaperInput['view'], wording: ReviewPaperInput['wording']): Block {
  const say = sayIn(wording);
  const steps: [string, string | null][] = [
    ...(endorsement === null ? [] : [['endorsed', endorsement.on] as [string, string]]),
    ['opens', plan.opensOn],
    ...plan.remindersOn.map((day): [string, string] => ['reminder', day]),
    ['closes', plan.closesOn],
    ['preliminary', plan.preliminaryReportOn],
    ['validation', plan.validationOn],
  ];
  return table(
    [column(say('purpose.step'), 62), column(say('purpose.day'), 38)],
    steps.map(([step, day]) => [cell(say(`purpose.steps.${step}`)), day === null ? cell([{ text: `[${say('toWrite')}]`, gap: true }]) : cell(dayText(day, wording.language))]),
  );
}
