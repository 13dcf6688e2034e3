import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { Icon } from '../../../components/icon.tsx';
import { useNavigation } from '../../../navigation.ts';
import parts from '../../procedure/parts.module.css';
import { ResponsePanel } from '../parts/response-panel.tsx';
import { ResultsGate, useResults } from '../parts/results-gate.tsx';
import { ResultsTable } from './results-table.tsx';
import { ScorePill } from './score-bar.tsx';
import styles from './results.module.css';
import { SubfunctionInspector } from './subfunction-inspector.tsx';
import { hubsOf, sides, type Whose } from './whose.ts';

const legend = ['good', 'satisfactory', 'unsatisfactory', 'weak'] as const;

/** The overall table; from any score down to the answers behind it. */
export function ResultsStep({ view }: { view: ReviewView }) {
  const { t } = useTranslation('reviews');
  const go = useNavigation((navigation) => navigation.go);
  const [selected, setSelected] = useState<string | null>(null);
  const [whose, setWhose] = useState<Whose>('together');
  const { data: results } = useResults(view);
  const subfunction = results?.results.subfunctions.find(({ id }) => id === selected);
  const close = () => setSelected(null);
  return (
    <ResultsGate
      view={view}
      step="results"
      inspector={results && subfunction ? <SubfunctionInspector key={subfunction.id} data={results} subfunction={subfunction} onClose={close} /> : undefined}
    >
      {(data) => {
        const hubs = hubsOf(data.results);
        const choices: { value: Whose; label: string }[] = [
          ...sides.map((side) => ({ value: side, label: t(`results.sides.${side}`) })),
          ...hubs.map((hub, place) => ({ value: `hub:${place}` as const, label: hub ?? t('noHub') })),
        ];
        const shown = data.results.subfunctions.map((one) => one.together.status);
        const others = data.earlier.filter(({ isComparable }) => !isComparable);
        return (
          <>
            <div className={`${styles.tools} no-print`}>
              <Select aria-label={t('results.whose')} data={choices} value={whose} allowDeselect={false} onChange={(value) => setWhose(choices.find((one) => one.value === value)?.value ?? 'together')} />
              <Button leftSection={<Icon name="file" size={14} />} onClick={() => go({ area: 'reviews', view: 'report', record: view.review.id })}>
                {t('results.toReport')}
              </Button>
            </div>
            <ResultsTable data={data} whose={whose} hubs={hubs} selected={selected} onOpen={setSelected} onClose={close} />
            <ul className={styles.legend}>
              {legend.map((status) => (
                <li key={status}>
                  <ScorePill status={status} /> {t(`results.bands.${status}`)}
                </li>
              ))}
            </ul>
            <p className={parts.help}>
              {[
                t(`plan.methods.${data.plan.method}`),
                t('results.notValid'),
                ...(shown.includes('no-data') ? [t('results.noDataMeans')] : []),
                ...(shown.includes('withheld') || data.results.subfunctions.some((one) => one.partner.status === 'withheld') ? [t('results.withheldMeans', { count: data.plan.secrecyThreshold })] : []),
                ...others.map(({ year }) => t('results.notComparable', { year: String(year) })),
              ].join(' ')}
            </p>
            <ResponsePanel response={data.response} threshold={data.plan.secrecyThreshold} isLive={false} />
          </>
        );
      }}
    </ResultsGate>
  );
}
