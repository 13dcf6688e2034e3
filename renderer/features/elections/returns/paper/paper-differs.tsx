import { useTranslation } from 'react-i18next';
import type { BallotPaper } from '../../../../../shared/contract/election-view.ts';
import parts from '../../../procedure/parts.module.css';
import { BallotSaid } from '../marks/ballot-said.tsx';
import type { Typed } from './paper-way.tsx';

/** Two entries of one paper that are not the same, side by side. */
export function PaperDiffers({ typed, paper }: { typed: Extract<Typed, { state: 'differs' }>; paper: BallotPaper }) {
  const { t } = useTranslation('elections');
  return (
    <>
      <p className={parts.note} data-tone="bad">
        <b>{t('returns.paper.differs')}.</b> {t('returns.paper.differsText')}
      </p>
      <div className={parts.columns} style={{ inlineSize: '100%' }}>
        <section aria-label={t('returns.paper.entryFirst')}>
          <b>{t('returns.paper.entryFirst')}</b>
          <BallotSaid paper={paper} ranks={typed.first} isSpoiled={typed.isFirstSpoiled} />
        </section>
        <section aria-label={t('returns.paper.entrySecond')}>
          <b>{t('returns.paper.entrySecond')}</b>
          <BallotSaid paper={paper} ranks={typed.second} isSpoiled={typed.isSecondSpoiled} />
        </section>
      </div>
    </>
  );
}
