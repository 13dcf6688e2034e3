import { useTranslation } from 'react-i18next';
import type { ReviewResultsView } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { Meter } from '../../../components/meter.tsx';
import { useChoiceWords, useFieldLabel } from '../../../components/record-words.ts';
import { toHash } from '../../../navigation.ts';
import { DueDay } from '../../actions/due-day.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useCcpmNames } from '../parts/ccpm-names.ts';
import styles from './follow-up.module.css';

/** Every action that came from the review, with its state in the common register. */
export function ActionTable({ data, today }: { data: ReviewResultsView; today: string }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const label = useFieldLabel();
  const { number, list } = useFormats();
  const names = useCcpmNames(data.plan.numbering);
  const actions = names.inOrder(data.findings, ({ subfunction }) => subfunction).flatMap(({ subfunction, actions: own }) => own.map((action) => ({ ...action, subfunction })));
  const counted = actions.filter(({ status }) => status !== 'dropped');
  const done = counted.filter(({ status }) => status === 'done').length;
  return (
    <Panel title={t('followUp.actions')} aside={<span>{number(actions.length)}</span>}>
      {actions.length === 0 ? (
        <p className={parts.help}>{t('followUp.noActions')}</p>
      ) : (
        <>
          <Meter label={t('followUp.doneOf', { done: number(done), all: number(counted.length) })} value={done} total={counted.length} tone={done === counted.length ? 'good' : 'accent'} />
          <div className={parts.scroll}>
            <table className={parts.table}>
              <caption className="sr-only">{t('followUp.actions')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('results.subfunction')}</th>
                  <th scope="col">{label('action_point', 'text')}</th>
                  <th scope="col">{t('followUp.responsible')}</th>
                  <th scope="col">{label('action_point', 'dueOn')}</th>
                  <th scope="col">{label('action_point', 'status')}</th>
                  <th scope="col">{label('action_point', 'supportWanted')}</th>
                </tr>
              </thead>
              <tbody>
                {actions.map((action) => (
                  <tr key={action.id}>
                    <td title={names.subfunctionTitle(action.subfunction)}>{names.subfunctionNumber(action.subfunction)}</td>
                    <th scope="row">
                      <a className={styles.link} href={toHash({ area: 'actions', view: null, record: action.id })}>
                        <bdi>{action.text}</bdi>
                      </a>
                    </th>
                    <td>
                      <bdi>{action.responsible ?? t('none')}</bdi>
                    </td>
                    <td>
                      <DueDay action={action} today={today} />
                    </td>
                    <td>{word('actionStatuses', action.status)}</td>
                    <td>{action.supportWanted.length === 0 ? t('none') : list(action.supportWanted.map((code) => word('actionSupports', code)))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Panel>
  );
}
