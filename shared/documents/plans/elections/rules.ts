import type { ElectionRules } from '../../../contract/election-view.ts';
import type { Block, Cell, DocumentPlan } from '../../blocks.ts';
import { markdownToBlocks } from '../../markdown.ts';
import { listText, percentText } from '../../wording.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { dayOrNull, type ElectionPaperInput, electionPaper, sayIn } from './paper-head.ts';

export interface ElectionRulesInput extends ElectionPaperInput {
  /** What a new election of this kind starts with: no guidance gives it, it is this application's proposal. */
  proposals: Partial<ElectionRules>;
}

type Rule = keyof ElectionRules;

/** All that voters, candidates and officers have to know, printed before anything opens. */
export function electionRulesPlan(input: ElectionRulesInput): DocumentPlan {
  const { view, wording } = input;
  const say = sayIn(wording);
  const isBallot = view.rules.procedure === 'ballot';
  return {
    ...electionPaper(input, say('kinds.rules'), announcement(input)),
    blocks: [
      paragraph(say('rules.intro')),
      paragraph(say('rules.proposalNote'), 'note'),
      heading(1, say('rules.constituencies'), 'constituencies'),
      ...constituencyBlocks(input),
      heading(1, say(isBallot ? 'rules.voting' : 'rules.selection'), 'voting'),
      ...(isBallot ? votingBlocks(input) : []),
      ...criteriaBlocks(input),
      heading(1, say('rules.days'), 'days'),
      ruleTable(input, ['rollCutOffOn', 'nominationsUntil', ...(isBallot ? (['opensOn', 'closesOn'] as const) : []), 'objectionDays']),
      heading(1, say('rules.eligibility'), 'eligibility'),
      paragraph(say('rules.oneVote')),
      ruleTable(input, ['wantsCommitments', 'wantsActivity', 'eligibilityMonths']),
      ...(isBallot ? [heading(1, say('rules.quorum'), 'quorum'), ruleTable(input, ['turnoutQuorumPercent', 'quorumMissed'])] : []),
      heading(1, say('rules.terms'), 'terms'),
      ruleTable(input, ['termMonths', 'staggeredSeats', 'keepsMembers']),
      paragraph(say('rules.vacancy')),
      heading(1, say('rules.places'), 'places'),
      ...placesBlocks(input),
      heading(1, say('rules.officers'), 'officers'),
      ruleTable(input, ['countedBy', 'observedBy']),
      ...digestBlocks(input),
    ],
  };
}

function announcement({ view, wording }: ElectionRulesInput): DocumentPlan['facts'] {
  const announced = dayOrNull(view.announcedOn, wording);
  const label = wording.t('records:records.election.announcedOn');
  return [{ label, value: announced === null || view.areRulesChanged ? sayIn(wording)('rules.notAnnounced') : announced }];
}

function constituencyBlocks({ view, wording }: ElectionRulesInput): Block[] {
  const say = sayIn(wording);
  if (view.constituencies.length === 0) return [paragraph([{ text: say('rules.noConstituency'), gap: true }])];
  const { t, language } = wording;
  const types = (of: readonly string[]) => listText(of.map((type) => t(`records:choices.organisationTypes.${type}`)), language);
  return [
    table(
      [column(say('constituency'), 30), column(say('rules.whoBelongs'), 38), column(say('seats'), 12, 'end'), column(say('rules.floor'), 20, 'end')],
      view.constituencies.map(({ name, organisationTypes, seats, floorNationalNgos }) => [
        cell(name, { heading: true }),
        cell(types(organisationTypes)),
        cell(String(seats)),
        cell(floorNationalNgos === 0 ? say('none') : String(floorNationalNgos)),
      ]),
    ),
    paragraph(say('rules.floorNote'), 'note'),
  ];
}

function votingBlocks(input: ElectionRulesInput): Block[] {
  const { view, wording } = input;
  const say = sayIn(wording);
  const { countingRule, electorate, openVoting } = view.rules;
  return [
    ruleTable(input, ['procedure', 'electorate', 'countingRule', 'ballotOrder', 'openVoting', 'secrecyThreshold']),
    paragraph(say(`rules.electorates.${electorate}`)),
    ...(countingRule === null ? [] : [paragraph(say(`rules.counting.${countingRule}`))]),
    paragraph(say('rules.ties')),
    paragraph(say(openVoting ? 'rules.openAndSecret' : 'rules.secret')),
  ];
}

function criteriaBlocks({ view, wording }: ElectionRulesInput): Block[] {
  const { criteria } = view.rules;
  if (criteria === null) return [];
  return [heading(2, wording.t('records:records.election.criteria'), 'criteria'), ...markdownToBlocks(criteria)];
}

/** A rule, what applies, and whether it is only proposed by this application. */
function ruleTable(input: ElectionRulesInput, fields: readonly Rule[]): Block {
  const { view, wording, proposals } = input;
  const say = sayIn(wording);
  return table(
    [column(say('rules.rule'), 38), column(say('rules.applies'), 38), column(say('rules.from'), 24)],
    fields.map((field): Cell[] => {
      const text = ruleText(field, input);
      const isProposal = proposals[field] !== undefined && proposals[field] === view.rules[field];
      return [
        cell(wording.t(`records:records.election.${field}`), { heading: true }),
        cell([text === null ? { text: say('rules.notSet'), gap: true } : { text }]),
        cell(isProposal ? say('rules.ourProposal') : say('rules.ofCluster')),
      ];
    }),
  );
}

/** `null`: the rules do not say. */
function ruleText(field: Rule, { view, wording }: ElectionRulesInput): string | null {
  const { rules } = view;
  const { t, language } = wording;
  const say = sayIn(wording);
  const yesNo = (value: boolean) => say(value ? 'yes' : 'no');
  switch (field) {
    case 'procedure':
      return t(`records:choices.electionProcedures.${rules.procedure}`);
    case 'electorate':
      return t(`records:choices.electorates.${rules.electorate}`);
    case 'countingRule':
      return rules.countingRule && t(`records:choices.electionRules.${rules.countingRule}`);
    case 'ballotOrder':
      return t(`records:choices.ballotOrders.${rules.ballotOrder}`);
    case 'quorumMissed':
      return rules.quorumMissed && t(`records:choices.quorumConsequences.${rules.quorumMissed}`);
    case 'rollCutOffOn':
    case 'nominationsUntil':
    case 'opensOn':
    case 'closesOn':
      return dayOrNull(rules[field], wording);
    case 'openVoting':
    case 'wantsCommitments':
    case 'wantsActivity':
      return yesNo(rules[field]);
    case 'turnoutQuorumPercent':
      return rules.turnoutQuorumPercent === null ? say('none') : percentText(rules.turnoutQuorumPercent, language);
    case 'termMonths':
      return rules.termMonths === null ? say('rules.noTerm') : String(rules.termMonths);
    case 'eligibilityMonths':
      return rules.eligibilityMonths === null ? say('none') : String(rules.eligibilityMonths);
    case 'objectionDays':
    case 'staggeredSeats':
    case 'keepsMembers':
    case 'secrecyThreshold':
      return String(rules[field]);
    case 'criteria':
    case 'countedBy':
    case 'observedBy':
      return rules[field];
    case 'standingSeats':
    case 'observerSeats':
      return listText(rules[field].map(({ title }) => title), language);
    default:
      return null;
  }
}

function placesBlocks({ view, wording }: ElectionRulesInput): Block[] {
  const { standingSeats, observerSeats } = view.rules;
  const say = sayIn(wording);
  const rows = [
    ...standingSeats.map((place) => ({ ...place, kind: 'standing' })),
    ...observerSeats.map((place) => ({ ...place, kind: 'observer' })),
  ];
  if (rows.length === 0) return [paragraph(say('rules.noPlaces'))];
  return [
    table(
      [column(say('rules.place'), 36), column(say('organisation'), 40), column(say('vote'), 24)],
      rows.map(({ title, organisationName, kind }) => [
        cell(title, { heading: true }),
        cell(organisationName ?? ''),
        cell(say(kind === 'standing' ? 'rules.withVote' : 'rules.withoutVote')),
      ]),
    ),
  ];
}

function digestBlocks({ view, wording }: ElectionRulesInput): Block[] {
  const say = sayIn(wording);
  if (view.rulesDigest === null || view.areRulesChanged) return [];
  return [
    heading(1, say('rules.digest'), 'digest'),
    paragraph(say('rules.digestNote')),
    paragraph([{ text: view.rulesDigest, bold: true }]),
  ];
}
