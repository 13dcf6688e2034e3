import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import { call } from '../../../../api/service.ts';
import { FailureNote } from '../../../procedure/failure-note.tsx';
import { FocusFirst } from '../../../procedure/focus-first.tsx';
import { useElectorateName } from '../../parts/names.ts';
import { useAct } from '../../../procedure/use-act.ts';
import { BallotSaid } from '../marks/ballot-said.tsx';
import { MarkList } from '../marks/mark-list.tsx';
import { type Marks, problemOf, ranksOf } from '../marks/marks.ts';
import styles from '../../../procedure/whole-screen/whole-screen.module.css';
import { useClearing } from './use-clearing.ts';

/** Whoever walks away must not leave a ballot behind. */
const idleSeconds = 180;

interface MarkStageProps {
  election: string;
  code: string;
  paper: BallotPaper;
  onCast: (receipt: string) => void;
  onLeave: (wasIdle: boolean) => void;
}

/** The ballot: marked, looked at once more, put into the urn. */
export function MarkStage({ election, code, paper, onCast, onLeave }: MarkStageProps) {
  const { t } = useTranslation('elections');
  const nameOf = useElectorateName();
  const { isBusy, failure, act, forget } = useAct();
  const [marks, setMarks] = useState<Marks>({});
  const [isReviewing, setReviewing] = useState(false);
  const problem = problemOf(marks, paper);
  const ranks = ranksOf(marks);
  useClearing(idleSeconds, () => onLeave(true));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    if (!isReviewing) {
      setReviewing(true);
      return;
    }
    const cast = await act(() => call('elections.vote', { election, code, ranks }));
    if (cast) onCast(cast.receipt);
  };
  const change = () => {
    forget();
    setReviewing(false);
  };

  return (
    <form
      className={styles.stage}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (isReviewing) change();
        else onLeave(false);
      }}
    >
      {isReviewing ? (
        <FocusFirst key="review">
          <h2>{t('returns.session.yours')}</h2>
          {ranks.length === 0 ? <p>{t('returns.session.blank')}</p> : <BallotSaid paper={paper} ranks={ranks} />}
          <FailureNote failure={failure} />
          <div className={styles.buttons}>
            <Button type="submit" size="md" loading={isBusy} data-autofocus>
              {t('returns.session.cast')}
            </Button>
            <Button variant="default" size="md" onClick={change}>
              {t('returns.session.change')}
            </Button>
          </div>
        </FocusFirst>
      ) : (
        <FocusFirst key="marks">
          <p className={styles.electorate}>
            <bdi>{nameOf(paper.name)}</bdi>
          </p>
          <h2>{instruction(paper)}</h2>
          <p className={styles.help}>{t(paper.rule === 'stv' ? 'returns.session.keysRank' : 'returns.session.keys')}</p>
          <MarkList paper={paper} marks={marks} onChange={setMarks} />
          <p className={styles.standing} role="status" data-problem={problem !== null || undefined}>
            {standing()}
          </p>
          <div className={styles.buttons}>
            <Button type="submit" size="md" disabled={problem !== null}>
              {t('returns.session.review')}
            </Button>
            <Button variant="subtle" size="md" onClick={() => onLeave(false)}>
              {t('returns.session.leave')}
            </Button>
          </div>
        </FocusFirst>
      )}
    </form>
  );

  function instruction({ rule, maxMarks }: BallotPaper): string {
    if (rule === 'stv') return t('returns.session.chooseRank');
    return maxMarks === null ? t('returns.session.chooseAny') : t('returns.session.choose', { count: maxMarks });
  }

  function standing(): string | null {
    switch (problem?.kind) {
      case 'tooMany':
        return t('returns.session.tooMany', { count: problem.over });
      case 'rankTwice':
      case 'rankMissing':
        return t(`returns.session.${problem.kind}`, { rank: problem.rank });
      case undefined: {
        if (paper.maxMarks === null) return null;
        const left = paper.maxMarks - Object.keys(marks).length;
        return left === 0 ? t('returns.session.noneLeft') : t('returns.session.left', { count: left });
      }
    }
  }
}
