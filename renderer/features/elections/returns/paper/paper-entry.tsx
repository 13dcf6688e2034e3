import { Button, Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import type { Failure } from '../../../../../shared/result.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { FocusFirst } from '../../../procedure/focus-first.tsx';
import { useElectorateName } from '../../parts/names.ts';
import parts from '../../../procedure/parts.module.css';
import { MarkList } from '../marks/mark-list.tsx';
import { type Marks, ranksOf } from '../marks/marks.ts';

interface PaperEntryProps {
  paper: BallotPaper;
  isBusy: boolean;
  failure: Failure | null;
  onKeep: (ranks: string[][], isSpoiled: boolean) => void;
  onStop: () => void;
}

/** The marks exactly as they stand on the paper, right or wrong. */
export function PaperEntry({ paper, isBusy, failure, onKeep, onStop }: PaperEntryProps) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  const [marks, setMarks] = useState<Marks>({});
  const [isSpoiled, setSpoiled] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onKeep(isSpoiled ? [] : ranksOf(marks), isSpoiled);
  };
  return (
    <form
      className={parts.fields}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onStop();
      }}
    >
      <p>
        <b>
          <bdi>{nameOf(paper.name)}</bdi>
        </b>{' '}
        · {t('seatsCount', { count: paper.seats })}
      </p>
      <p className={parts.help}>{t(paper.rule === 'stv' ? 'returns.session.keysRank' : 'returns.session.keys')}</p>
      {isSpoiled ? null : (
        <FocusFirst>
          <MarkList paper={paper} marks={marks} onChange={setMarks} isPaper />
        </FocusFirst>
      )}
      <Checkbox label={t('returns.paper.spoiled')} description={t('returns.paper.spoiledHelp')} checked={isSpoiled} onChange={({ currentTarget }) => setSpoiled(currentTarget.checked)} />
      <FailureNote failure={failure} />
      <div className={parts.buttons}>
        <Button type="submit" loading={isBusy}>
          {t('returns.paper.keep')}
        </Button>
        <Button variant="default" onClick={onStop}>
          {t('returns.paper.stop')}
        </Button>
      </div>
    </form>
  );
}
