import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../../shared/contract/election-view.ts';
import { call } from '../../../../api/service.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { candidateName, useElectorateName } from '../../parts/names.ts';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { useAct } from '../../../procedure/use-act.ts';
import { electors } from '../../ballots/without-code.ts';
import styles from './hands.module.css';

const joint = 'joint';

/** Votes by raised hands: who is present, and how many hands each candidate had. */
export function HandsWay({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  const { isBusy, failure, act } = useAct();
  const [chosen, setChosen] = useState(view.papers[0]?.electorate ?? joint);
  const [present, setPresent] = useState<readonly string[]>([]);
  const [hands, setHands] = useState<Readonly<Record<string, number>>>({});
  const [recorded, setRecorded] = useState<number | null>(null);
  const electorate = chosen === joint ? null : chosen;
  const paper = view.papers.find((known) => known.electorate === electorate);
  const voters = electors(view).filter(({ constituency, leftOn }) => leftOn === null && (electorate === null || constituency === electorate));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!paper) return;
    const answer = await act(() =>
      call('elections.recordHands', {
        election: view.election.id,
        electorate,
        present: [...present],
        hands: paper.candidates.filter(({ isWithdrawn }) => !isWithdrawn).map(({ id }) => ({ nomination: id, hands: hands[id] ?? 0 })),
      }),
    );
    if (answer === null) return;
    setRecorded(answer.ballots);
    setPresent([]);
    setHands({});
  };

  return (
    <Panel title={t('returns.way.hands')} isPrinted={false}>
      <p className={parts.note} data-tone="warn">
        {t('returns.hands.intro')}
      </p>
      <form className={parts.fields} onSubmit={(event) => void submit(event)}>
        {view.papers.length > 1 ? (
          <Select
            className={parts.narrow ?? ''}
            label={t('returns.hands.electorate')}
            data={view.papers.map((known) => ({ value: known.electorate ?? joint, label: nameOf(known.name) }))}
            value={chosen}
            allowDeselect={false}
            onChange={(next) => {
              setChosen(next ?? joint);
              setPresent([]);
              setHands({});
            }}
          />
        ) : null}
        <div className={parts.columns}>
          <fieldset className={styles.group} disabled={disabled}>
            <legend>{t('returns.hands.present')}</legend>
            <div className={parts.buttons}>
              <Button variant="default" size="compact-xs" onClick={() => setPresent(voters.map(({ organisation }) => organisation))}>
                {t('returns.hands.all')}
              </Button>
              <Button variant="default" size="compact-xs" onClick={() => setPresent([])}>
                {t('returns.hands.nobody')}
              </Button>
            </div>
            {voters.map(({ organisation, organisationName }) => (
              <Checkbox
                key={organisation}
                label={<bdi>{organisationName}</bdi>}
                checked={present.includes(organisation)}
                onChange={({ currentTarget }) => setPresent(currentTarget.checked ? [...present, organisation] : present.filter((id) => id !== organisation))}
              />
            ))}
          </fieldset>
          <fieldset className={styles.group} disabled={disabled}>
            <legend>{t('returns.hands.hands')}</legend>
            {paper?.candidates
              .filter(({ isWithdrawn }) => !isWithdrawn)
              .map((candidate) => (
                <div key={candidate.id} className={styles.hands}>
                  <bdi>{candidateName(candidate)}</bdi>
                  <NumberInput
                    aria-label={t('returns.hands.handsFor', { name: candidateName(candidate) })}
                    min={0}
                    max={present.length}
                    allowDecimal={false}
                    hideControls
                    value={hands[candidate.id] ?? ''}
                    onChange={(count) => setHands({ ...hands, [candidate.id]: Number(count) || 0 })}
                  />
                </div>
              ))}
            <p className={parts.help}>{t('returns.hands.most')}</p>
          </fieldset>
        </div>
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" loading={isBusy} disabled={disabled || present.length === 0}>
            {t('returns.hands.record')}
          </Button>
          <span role="status">{recorded === null ? null : t('returns.hands.recorded', { count: recorded })}</span>
        </div>
      </form>
    </Panel>
  );
}
