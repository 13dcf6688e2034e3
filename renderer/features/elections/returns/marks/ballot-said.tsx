import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import { useFormats } from '../../../../components/formats.ts';
import { candidateName } from '../../parts/names.ts';
import parts from '../../../procedure/parts.module.css';
import styles from './marks.module.css';

interface BallotSaidProps {
  paper: BallotPaper;
  ranks: readonly (readonly string[])[];
  isSpoiled?: boolean;
}

/** What a ballot says, to be read once more. */
export function BallotSaid({ paper, ranks, isSpoiled = false }: BallotSaidProps) {
  const { t } = useTranslation('elections');
  const { number } = useFormats();
  if (isSpoiled) return <p className={parts.note}>{t('returns.marks.spoiled')}</p>;
  const said = ranks.flatMap((ids, place) => ids.map((id) => ({ id, rank: place + 1 })));
  if (said.length === 0) return <p className={parts.note}>{t('returns.marks.blank')}</p>;
  return (
    <ul className={styles.said}>
      {said.map(({ id, rank }) => {
        const candidate = paper.candidates.find((known) => known.id === id);
        return (
          <li key={id}>
            <b>{paper.rule === 'stv' ? number(rank) : '✓'}</b>
            <bdi>{candidate ? candidateName(candidate) : id}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
