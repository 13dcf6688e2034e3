import { useTranslation } from 'react-i18next';
import type { InviteeRow } from '../../../../shared/contract/review-view.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { respondentTypes } from '../../../../shared/records/choices.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import styles from './invitees.module.css';

/** How many are invited, by type and by hub: what every response rate is counted against. */
export function Denominators({ invitees, hubs }: { invitees: readonly InviteeRow[]; hubs: readonly string[] }) {
  const { t } = useTranslation('reviews');
  const word = useChoiceWords();
  const { number } = useFormats();
  const partners = invitees.filter(({ role }) => role === 'partner');
  const untyped = partners.filter(({ respondentType }) => respondentType === null).length;
  const figures: [string, number][] = [
    ...respondentTypes.map((type): [string, number] => [word('respondentTypes', type), partners.filter(({ respondentType }) => respondentType === type).length]),
    ...(untyped > 0 ? [[t('invitees.untyped'), untyped] as [string, number]] : []),
    [word('surveyRoles', 'coordinator'), invitees.length - partners.length],
  ];
  const byHub: [string, number][] = hubs.length === 0 ? [] : [...hubs, null].map((hub) => [hub ?? t('noHub'), invitees.filter((row) => row.hub === hub).length]);
  return (
    <Panel title={t('invitees.denominators')} aside={<span>{t('list.invited', { count: invitees.length })}</span>}>
      {[figures, byHub].map((list, place) =>
        list.length === 0 ? null : (
          <dl key={place === 0 ? 'types' : 'hubs'} className={styles.figures}>
            {list.map(([name, count]) => (
              <div key={name}>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd>{number(count)}</dd>
              </div>
            ))}
          </dl>
        ),
      )}
      <p className={parts.help}>{t('invitees.denominatorsHelp')}</p>
    </Panel>
  );
}
