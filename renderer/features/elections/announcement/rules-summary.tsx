import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';

/** The rules at a glance. */
export function RulesSummary({ view: { rules, constituencies } }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const { day, list, number } = useFormats();
  const dayOrNone = (value: string | null) => (value === null ? t('none') : day(value));
  const places = (names: typeof rules.standingSeats) =>
    names.length === 0 ? t('none') : list(names.map(({ title, organisationName }) => (organisationName === null ? title : `${title} (${organisationName})`)));
  const isBallot = rules.procedure === 'ballot';
  const facts: [string, ReactNode][] = [
    [label('election', 'procedure'), word('electionProcedures', rules.procedure)],
    ...constituencies.map(({ name, seats, organisationTypes, floorNationalNgos }): [string, ReactNode] => [
      name,
      [
        t('seatsCount', { count: seats }),
        list(organisationTypes.map((code) => word('organisationTypes', code))),
        ...(floorNationalNgos > 0 ? [`${label('constituency', 'floorNationalNgos')}: ${number(floorNationalNgos)}`] : []),
      ].join(' · '),
    ]),
    ...(isBallot
      ? ([
          [label('election', 'electorate'), word('electorates', rules.electorate)],
          [label('election', 'countingRule'), rules.countingRule === null ? t('none') : word('electionRules', rules.countingRule)],
          [label('election', 'rollCutOffOn'), dayOrNone(rules.rollCutOffOn)],
        ] as [string, ReactNode][])
      : []),
    [label('election', 'nominationsUntil'), dayOrNone(rules.nominationsUntil)],
    ...(isBallot
      ? ([
          [label('election', 'opensOn'), dayOrNone(rules.opensOn)],
          [label('election', 'closesOn'), dayOrNone(rules.closesOn)],
          [label('election', 'turnoutQuorumPercent'), rules.turnoutQuorumPercent === null ? t('none') : number(rules.turnoutQuorumPercent)],
          [label('election', 'secrecyThreshold'), number(rules.secrecyThreshold)],
        ] as [string, ReactNode][])
      : []),
    [label('election', 'objectionDays'), number(rules.objectionDays)],
    [label('election', 'termMonths'), rules.termMonths === null ? t('none') : number(rules.termMonths)],
    [t('rules.standing'), places(rules.standingSeats)],
    [t('rules.observers'), places(rules.observerSeats)],
    [label('election', 'countedBy'), rules.countedBy ?? t('none')],
    [label('election', 'observedBy'), rules.observedBy ?? t('none')],
  ];
  return (
    <Panel title={t('announcement.summary')}>
      <dl className={parts.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
