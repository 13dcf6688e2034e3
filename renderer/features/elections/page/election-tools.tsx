import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { isAllowed } from '../../procedure/blockers.tsx';
import { ProcedureTools } from '../../procedure/procedure-tools.tsx';
import { PapersOfElection } from './papers-of-election.tsx';

/** What concerns the whole election: printing, and ending it. */
export function ElectionTools({ view }: { view: ElectionView }) {
  const { t } = useTranslation('elections');
  const { id, status } = view.election;
  return (
    <ProcedureTools
      area="elections"
      type="election"
      id={id}
      isDraft={status === 'drafting'}
      mayCancel={isAllowed(view, 'cancel')}
      papers={<PapersOfElection election={id} />}
      words={{ more: t('page.more'), print: t('page.print'), remove: t('page.remove'), cancel: t('page.cancel') }}
      cancelling={{
        words: { title: t('cancelling.title'), text: t('cancelling.text'), reason: t('cancelling.reason'), confirm: t('cancelling.confirm'), keep: t('cancelling.keep') },
        cancel: (reason) => call('elections.cancel', { election: id, reason }),
      }}
    />
  );
}
