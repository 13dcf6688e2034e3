import { useTranslation } from 'react-i18next';
import type { ReviewResponse } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import { useChoiceWords } from '../../../components/record-words.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useGroupNames } from './group-words.ts';
import styles from './parts.module.css';

interface ResponsePanelProps {
  response: ReviewResponse;
  threshold: number;
  isLive: boolean;
}

/** How many of each group have answered, against how many were invited. A small group stands together with others. */
export function ResponsePanel({ response, threshold, isLive }: ResponsePanelProps) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { number, percent } = useFormats();
  const names = useGroupNames();
  const figures = ({ responded, invited }: { responded: number; invited: number }) =>
    t('response.of', { responded: number(responded), invited: number(invited), rate: invited === 0 ? t('notAvailable') : percent(responded / invited) });
  const groups: { name: string; responded: number; invited: number; isTogether: boolean }[] = [
    ...response.types.map(({ groups: types, ...rest }) => ({ ...rest, name: names.types(types), isTogether: types.length > 1 })),
    { ...response.coordinators, name: word('surveyRoles', 'coordinator'), isTogether: false },
  ];
  const hubs = response.hubs.map(({ groups: hubGroups, ...rest }) => ({ ...rest, name: names.hubs(hubGroups), isTogether: hubGroups.length > 1 }));
  return (
    <Panel title={t('response.title')} aside={<span>{figures(response.whole)}</span>}>
      {[groups, hubs].map((list, place) =>
        list.length === 0 ? null : (
          <ul key={place === 0 ? 'types' : 'hubs'} className={styles.groups}>
            {list.map((group) => (
              <li key={group.name}>
                <bdi>{group.name}</bdi>
                <Meter label={figures(group)} value={group.responded} total={group.invited} />
              </li>
            ))}
          </ul>
        ),
      )}
      <p className={parts.help}>
        {[...groups, ...hubs].some(({ isTogether }) => isTogether) ? `${t('response.together', { count: threshold })} ` : ''}
        {isLive ? t('response.onlyCounts') : t('response.notComposition')}
      </p>
    </Panel>
  );
}
