import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { TonePill } from '../../../components/status-pill.tsx';
import type { LetterheadCheck } from '../../../../shared/contract/letterheads.ts';
import styles from './letterheads.module.css';

/** What is wrong with a letterhead and where; a warning does not keep it from being used. */
export function CheckResult({ fileName, check }: { fileName: string; check: LetterheadCheck }) {
  const { t } = useTranslation('comparing');
  return (
    <div>
      <h2 className={styles.title}>
        <bdi>{fileName}</bdi> <TonePill tone={check.isUsable ? 'good' : 'bad'} label={t(check.isUsable ? 'letterheads.usable' : 'letterheads.unusable')} />
      </h2>
      {check.problems.length === 0 ? <p className={styles.help}>{t('letterheads.noProblems')}</p> : null}
      <ul className={styles.problems}>
        {check.problems.map((problem, place) => (
          <li key={place}>
            <TonePill tone={problem.severity === 'error' ? 'bad' : 'warn'} label={t(`letterheads.severity.${problem.severity}`)} />
            <div>
              <p>
                {t(`letterheads.problems.${problem.code}`, { content: '{{content}}' })}
                {problem.suggestion === null ? '' : ` ${t('letterheads.suggestion', { name: `{{${problem.suggestion}}}` })}`}
              </p>
              <p className={styles.help}>
                {problem.paragraph === null ? partName(problem.part, t) : t('letterheads.place', { part: partName(problem.part, t), paragraph: problem.paragraph })}
                {problem.excerpt === '' ? null : (
                  <>
                    {' · '}
                    <q dir="auto">{problem.excerpt}</q>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Parts that somebody sees in Word, by what they are called there; any other by its own name. */
function partName(part: string, t: TFunction<'comparing'>): string {
  const [, kind, number = ''] = /^word\/(document|header|footer)(\d*)\.xml$/.exec(part) ?? [];
  if (kind === 'document') return t('letterheads.parts.body');
  if (kind === 'header') return t('letterheads.parts.header', { number });
  return kind === 'footer' ? t('letterheads.parts.footer', { number }) : part;
}
