import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPaper, ElectionView } from '../../../../../shared/contract/election-view.ts';
import type { OutputOf } from '../../../../../shared/contract/define.ts';
import type { PageContract } from '../../../../../shared/contract/index.ts';
import { call } from '../../../../api/service.ts';
import { ownDirection } from '../../../../components/own-direction.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { Panel } from '../../../procedure/panel.tsx';
import parts from '../../../procedure/parts.module.css';
import { useAct } from '../../../procedure/use-act.ts';
import { PaperDiffers } from './paper-differs.tsx';
import { PaperEntry } from './paper-entry.tsx';

export type Typed = OutputOf<PageContract['elections.typePaper']>;

/** A paper that is being typed, or what became of the one before. */
type Stage = { kind: 'code' } | { kind: 'marks'; code: string; paper: BallotPaper } | { kind: 'typed'; typed: Typed; paper: BallotPaper };

/** Paper ballots, typed by two people one after the other. */
export function PaperWay({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act, forget } = useAct();
  const [typedBy, setTypedBy] = useState('');
  const [code, setCode] = useState('');
  const [stage, setStage] = useState<Stage>({ kind: 'code' });
  const codeField = useRef<HTMLInputElement>(null);
  const election = view.election.id;

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const paper = await act(() => call('elections.ballot', { election, code }));
    if (paper) setStage({ kind: 'marks', code, paper });
  };
  const keep = async (paper: BallotPaper, ranks: string[][], isSpoiled: boolean) => {
    const typed = await act(() => call('elections.typePaper', { election, code, ranks, isSpoiled, typedBy }));
    if (typed) setStage({ kind: 'typed', typed, paper });
  };
  const next = () => {
    setCode('');
    forget();
    setStage({ kind: 'code' });
    window.setTimeout(() => codeField.current?.focus());
  };

  return (
    <Panel title={t('returns.way.paper')} isPrinted={false} aside={view.papersWaiting > 0 ? <span>{t('returns.paper.waiting', { count: view.papersWaiting })}</span> : undefined}>
      <p className={parts.help}>{t('returns.paper.intro')}</p>
      {stage.kind === 'code' ? (
        <form className={parts.form} onSubmit={(event) => void begin(event)}>
          <TextInput label={t('returns.paper.typedBy')} withAsterisk maxLength={200} disabled={disabled} {...ownDirection(typedBy)} value={typedBy} onChange={({ currentTarget }) => setTypedBy(currentTarget.value)} />
          <TextInput
            ref={codeField}
            label={t('returns.paper.code')}
            withAsterisk
            maxLength={60}
            attributes={{ input: { dir: 'ltr' } }}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <FailureNote failure={failure} />
          <Button type="submit" loading={isBusy} disabled={disabled || code.trim() === '' || typedBy.trim() === ''}>
            {t('returns.paper.begin')}
          </Button>
        </form>
      ) : null}
      {stage.kind === 'marks' ? (
        <PaperEntry paper={stage.paper} isBusy={isBusy} failure={failure} onKeep={(ranks, isSpoiled) => void keep(stage.paper, ranks, isSpoiled)} onStop={next} />
      ) : null}
      {stage.kind === 'typed' ? (
        <div className={parts.form} role="status">
          {stage.typed.state === 'waiting' ? (
            <>
              <p className={parts.note}>{t('returns.paper.first')}</p>
              <p className={parts.help}>{t('returns.paper.firstNote')}</p>
            </>
          ) : null}
          {stage.typed.state === 'differs' ? <PaperDiffers typed={stage.typed} paper={stage.paper} /> : null}
          {stage.typed.state === 'deposited' ? (
            <p className={parts.note} data-tone="good">
              {t('returns.paper.deposited')} {t('returns.files.receipt', { receipt: `\u2066${stage.typed.receipt}\u2069` })}
            </p>
          ) : null}
          <Button autoFocus onClick={next}>
            {t('returns.paper.next')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
