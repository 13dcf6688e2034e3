import { useTranslation } from 'react-i18next';
import type { ReviewView } from '../../../../shared/contract/review-view.ts';
import { call, useServiceQuery } from '../../../api/service.ts';
import { useFormats } from '../../../components/formats.ts';
import { useChoiceWords } from '../../../components/record-words.ts';
import { isLanguage } from '../../../languages.ts';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { DraftsPanel } from '../parts/drafts-panel.tsx';

/** Who has a questionnaire and has not answered: that somebody answered is known, what was said is not. */
export function RemindersWay({ view, disabled }: { view: ReviewView; disabled: boolean }) {
  const { t, i18n } = useTranslation('reviews');
  const word = useChoiceWords();
  const { number, list, shortDay } = useFormats();
  const { id, title } = view.review;
  const { data } = useServiceQuery('reviews.unanswered', { review: id });
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const { compare } = new Intl.Collator(i18n.language);
  const rows = (data ?? []).toSorted((one, other) => compare(one.name, other.name));
  const coming = view.plan.remindersOn.filter((day) => day >= view.today);
  return (
    <>
      <DraftsPanel
        title={t('reminders.title')}
        help={[t('reminders.help'), ...(coming.length > 0 ? [t('reminders.days', { days: list(coming.map((day) => shortDay(day, view.today))) })] : [])].join(' ')}
        label={t('reminders.draft')}
        review={title}
        disabled={disabled || rows.length === 0}
        draft={() => call('reviews.draftReminders', { review: id, language })}
      />
      <Panel title={t('reminders.list')} aside={<span>{number(rows.length)}</span>}>
        <p className={parts.help}>{t('reminders.apart')}</p>
        {data && rows.length === 0 ? <p className={parts.good}>✓ {t('reminders.none')}</p> : null}
        {rows.length === 0 ? null : (
          <div className={parts.scroll}>
            <table className={parts.table}>
              <caption className="sr-only">{t('reminders.list')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('invitees.who')}</th>
                  <th scope="col">{t('invitees.type')}</th>
                  {view.plan.hubs.length > 0 ? <th scope="col">{t('invitees.hub')}</th> : null}
                  <th scope="col" className={parts.figure}>
                    {t('invitees.addresses')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id: invitee, name, role, respondentType, hub, addresses }) => (
                  <tr key={invitee}>
                    <th scope="row">
                      <bdi>{name}</bdi>
                    </th>
                    <td>{role === 'coordinator' || respondentType === null ? word('surveyRoles', role) : word('respondentTypes', respondentType)}</td>
                    {view.plan.hubs.length > 0 ? (
                      <td>
                        <bdi>{hub ?? t('none')}</bdi>
                      </td>
                    ) : null}
                    <td className={parts.figure}>{number(addresses)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  );
}
