import { useTranslation } from 'react-i18next';
import { useFormats } from '../../components/formats.ts';
import { useChoiceWords } from '../../components/record-words.ts';
import type { InvitationView } from '../../../shared/contract/exchange.ts';
import { sensitivities } from '../../../shared/records/choices.ts';
import { foundingTypes, recordTypes } from '../../../shared/records/index.ts';
import styles from './join-form.module.css';

/** Who invites into which cluster, and what will come from there. */
export function InvitationSummary({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation(['start', 'records']);
  const { list } = useFormats();
  const choice = useChoiceWords();
  const { types, classes } = invitation.scope;
  const kinds = recordTypes.filter((type) => foundingTypes.includes(type) || types.includes(type));
  return (
    <dl className={styles.summary}>
      <dt>{t('start:join.cluster')}</dt>
      <dd dir="auto">{invitation.clusterName}</dd>
      <dt>{t('start:join.inviter')}</dt>
      <dd dir="auto">{invitation.inviterName}</dd>
      <dt>{t('start:join.kinds')}</dt>
      <dd>
        {kinds.length === recordTypes.length
          ? t('start:join.everyKind')
          : list(kinds.map((type) => t(`records:plural.${type}`)))}
      </dd>
      <dt>{t('start:join.classes')}</dt>
      <dd>
        {classes.length === sensitivities.length
          ? t('start:join.everyClass')
          : list(classes.map((name) => choice('sensitivities', name)))}
      </dd>
    </dl>
  );
}
