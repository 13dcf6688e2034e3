import { type OutlineQuestion, outlineForm, wordsFor } from '../../../domain/ccpm/reviews/form-outline.ts';
import { type SurveyRole, surveyRoles } from '../../../records/choices.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { dayText, listText } from '../../wording.ts';
import { cell, column, heading, labelled, lines, paragraph, table } from '../blocks.ts';
import { reviewNames } from './names.ts';
import { fact, reviewPaper, type ReviewPaperInput, sayIn } from './paper-head.ts';
import { scaleTable } from './report-annexes.ts';

/** Both sides as they are asked, how answers score and by which rules: to be endorsed before the survey opens. */
export function reviewQuestionnairePlan(input: ReviewPaperInput): DocumentPlan {
  const { wording, view } = input;
  const say = sayIn(wording);
  const { endorsement } = view;
  const facts = fact(say('facts.endorsed'), endorsement === null ? null : listText([endorsement.by ?? '', dayText(endorsement.on, wording.language)].filter((part) => part !== ''), wording.language));
  return {
    ...reviewPaper(input, 'questionnaire', facts),
    hasCover: true,
    contents: say('contents'),
    blocks: [
      paragraph(say('questionnaire.intro')),
      ...ruleBlocks(input),
      ...surveyRoles.flatMap((role) => sideBlocks(input, role)),
      heading(1, say('scales.title'), 'scales'),
      scaleTable(input),
      heading(1, say('questionnaire.endorsement'), 'endorsement'),
      {
        kind: 'signatures',
        parties: [{ role: say('questionnaire.endorser'), organisation: '', name: '' }],
        labels: { name: wording.t('documents:signatures.name'), date: wording.t('documents:signatures.date'), signature: wording.t('documents:signatures.signature') },
      },
    ],
  };
}

function ruleBlocks({ wording, questionnaire, view }: ReviewPaperInput): Block[] {
  const say = sayIn(wording);
  const { t } = wording;
  const rules: [string, string][] = [
    [say('questionnaire.form'), t(`records:choices.reviewForms.${questionnaire.form}`)],
    [say('questionnaire.method'), t(`records:choices.scoringMethods.${questionnaire.method}`)],
    [say('questionnaire.threshold'), `${questionnaire.secrecyThreshold}`],
    [say('questionnaire.holders'), t(`records:choices.codeHolders.${view.plan.codeHolders}`)],
    [say('questionnaire.openly'), say(questionnaire.areCoordinatorsShown ? 'yes' : 'no')],
    [say('questionnaire.digest'), view.questionnaireDigest],
  ];
  return [
    heading(1, say('questionnaire.rules'), 'rules'),
    ...rules.map(([name, value]) => labelled(say('labelled', { label: name, text: '' }).trim(), [{ text: value }])),
    paragraph(say(`method.methods.${questionnaire.method}`)),
    paragraph(say('method.scale')),
  ];
}

function sideBlocks(input: ReviewPaperInput, role: SurveyRole): Block[] {
  const { wording, questionnaire } = input;
  const say = sayIn(wording);
  const names = reviewNames(input);
  const sections = outlineForm(questionnaire, role).flatMap((section) => {
    const rows: Cell[][] = [
      ...section.questions.map((one) => questionCells(input, one)),
      ...section.comments.map(({ texts }) => [cell(''), cell(wordsFor(texts, wording.language, questionnaire)), cell(say('questionnaire.comment'))]),
    ];
    return [
      [cell(section.function === null ? say('comments.whole') : names.functionName(section.function), { heading: true, span: 3 })],
      ...rows,
    ];
  });
  return [
    heading(1, say(`sides.${role}`), `side-${role}`),
    table([column(say('questionnaire.number'), 9), column(say('questionnaire.question'), 64), column(say('questionnaire.scale'), 27)], sections),
  ];
}

function questionCells({ wording, questionnaire }: ReviewPaperInput, { question, number, gate }: OutlineQuestion): Cell[] {
  const say = sayIn(wording);
  const note = (text: string) => [{ text, italic: true }];
  return [
    cell(`${number}`),
    cell(
      lines([
        [{ text: wordsFor(question.texts, wording.language, questionnaire) }],
        question.isOwn ? note(say('questionnaire.own')) : [],
        gate === null ? [] : note(say('questionnaire.asked', { number: gate.number, options: listText(gate.opening.map(({ texts }) => wordsFor(texts, wording.language, questionnaire)), wording.language) })),
      ]),
    ),
    cell(say(`scales.names.${question.scale}`)),
  ];
}
