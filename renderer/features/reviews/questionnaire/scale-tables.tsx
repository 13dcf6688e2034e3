import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdaptationView } from '../../../../shared/contract/review-view.ts';
import { TonePill } from '../../../components/status-pill.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import { useOwnText } from '../parts/own-text.ts';
import styles from './questionnaire.module.css';
import type { Adapting } from './use-adapting.ts';

interface ScaleTablesProps {
  adaptation: AdaptationView;
  disabled: boolean;
  adapting: Adapting;
}

const scores = ['0', '1', '2', '3', '4'] as const;

/** What each answer scores: open to everybody, and changeable until the survey opens. */
export function ScaleTables({ adaptation: { adaptation, scales }, disabled, adapting }: ScaleTablesProps) {
  const { t } = useTranslation('reviews');
  const own = useOwnText();
  const names = useCcpmNames('ccpm');
  const setScore = (scale: string, option: string, score: number | null, original: number | null) =>
    adapting.adapt({
      ...adaptation,
      scores: [...adaptation.scores.filter((one) => one.scale !== scale || one.option !== option), ...(score === original ? [] : [{ scale, option, score }])],
    });
  return (
    <>
      <p className={parts.help}>{t('questionnaire.scalesHelp')}</p>
      <div className={parts.columns}>
        {scales.map(({ id, options }) => (
          <Panel key={id} title={t(`scaleNames.${id}`)}>
            <table className={parts.table}>
              <thead>
                <tr>
                  <th scope="col">{t('questionnaire.answer')}</th>
                  <th scope="col" className={styles.scoreColumn}>
                    {t('questionnaire.score')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {options.map((option) => {
                  const text = names.optionText(id, option.id) ?? own(option.texts);
                  return (
                    <tr key={option.id}>
                      <th scope="row">
                        {text} {option.score === option.original ? null : <TonePill tone="accent" shape="✎" label={t('questionnaire.changed')} />}
                      </th>
                      <td>
                        <Select
                          size="xs"
                          aria-label={t('questionnaire.scoreOf', { answer: text })}
                          data={[...scores.map((value) => ({ value, label: value })), { value: 'none', label: t('questionnaire.noScore') }]}
                          value={option.score === null ? 'none' : String(option.score)}
                          allowDeselect={false}
                          disabled={disabled}
                          onChange={(value) => void setScore(id, option.id, value === null || value === 'none' ? null : Number(value), option.original)}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Panel>
        ))}
      </div>
    </>
  );
}
