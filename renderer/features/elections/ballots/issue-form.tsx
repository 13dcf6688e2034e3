import { Button, MultiSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElectionView } from '../../../../shared/contract/election-view.ts';
import { call } from '../../../api/service.ts';
import { Icon } from '../../../components/icon.tsx';
import { FailureNote } from '../../procedure/failure-note.tsx';
import { Panel } from '../../procedure/panel.tsx';
import parts from '../../procedure/parts.module.css';
import { useAct } from '../../procedure/use-act.ts';
import styles from '../../procedure/issuing.module.css';
import { useIssuedFiles } from '../../procedure/files/issued-files.ts';
import { MediumFields, useMediumChoice } from './medium-fields.tsx';
import { withoutCode } from './without-code.ts';

/** Makes the ballots of those who have none yet. */
export function IssueForm({ view, disabled }: { view: ElectionView; disabled: boolean }) {
  const { t } = useTranslation('elections');
  const { isBusy, failure, act } = useAct();
  const [choice, setChoice] = useMediumChoice();
  const [chosen, setChosen] = useState<string[]>([]);
  const { id } = view.election;
  const waiting = withoutCode(view);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await act(() => call('elections.issueCodes', { election: id, organisations: chosen.length === 0 ? null : chosen, ...choice }));
    if (made === null) return;
    useIssuedFiles.getState().keep(id, made.files);
    setChosen([]);
  };

  if (waiting.length === 0) {
    return (
      <p className={parts.good}>
        <Icon name="check" />
        {t('ballots.allOut')}
      </p>
    );
  }
  return (
    <Panel title={t('ballots.make')} isPrinted={false}>
      <form className={parts.fields} onSubmit={(event) => void submit(event)}>
        <div className={styles.choices}>
          <MediumFields choice={choice} onChange={setChoice} disabled={disabled} />
          <MultiSelect
            label={t('ballots.who')}
            data={waiting.map(({ organisation, organisationName }) => ({ value: organisation, label: organisationName }))}
            value={chosen}
            searchable
            limit={60}
            disabled={disabled}
            placeholder={chosen.length === 0 ? t('ballots.all', { count: waiting.length }) : ''}
            onChange={setChosen}
          />
        </div>
        <p className={parts.help}>{t('ballots.once')}</p>
        <FailureNote failure={failure} />
        <div className={parts.buttons}>
          <Button type="submit" loading={isBusy} disabled={disabled}>
            {t('ballots.make')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
