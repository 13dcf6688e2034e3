import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { isLanguage } from '../../../languages.ts';
import { languages } from '../../../../shared/records/choices.ts';
import { useCurrentWorkspace } from '../../frame/current-workspace.ts';
import { ownNames } from '../../preferences/language-menu.tsx';
import areaStyles from '../workspace-area.module.css';
import { HandoverDone } from './handover-done.tsx';
import styles from './handover.module.css';
import { PassphraseShown } from './passphrase-shown.tsx';
import { PassphraseTyped } from './passphrase-typed.tsx';
import { type HandingOver, useHandingOver } from './use-handing-over.ts';

const contents = ['workspace', 'brief', 'readMe'] as const;

/** One encrypted file with everything, for whoever goes on with the workspace. */
export function HandoverCard({ onMade }: { onMade: () => void }) {
  const { t, i18n } = useTranslation('handover');
  const { path } = useCurrentWorkspace();
  const handingOver = useHandingOver(path, isLanguage(i18n.language) ? i18n.language : 'en', onMade);
  return (
    <section className={areaStyles.panel}>
      <h2 className={`${areaStyles.heading} no-print`}>{t('file.title')}</h2>
      <p className={`${areaStyles.intro} no-print`}>{t('file.intro')}</p>
      <Step handingOver={handingOver} />
      {handingOver.failure ? <FailureMessage failure={handingOver.failure} /> : null}
    </section>
  );
}

function Step({ handingOver }: { handingOver: HandingOver }) {
  const { step } = handingOver;
  switch (step.kind) {
    case 'beginning':
      return <Beginning handingOver={handingOver} />;
    case 'shown':
      return <PassphraseShown passphrase={step.passphrase} handingOver={handingOver} />;
    case 'hidden':
    case 'sealing':
      return <PassphraseTyped passphrase={step.passphrase} handingOver={handingOver} />;
    case 'done':
      return <HandoverDone place={step.place} report={step.report} onAgain={handingOver.startOver} />;
  }
}

function Beginning({ handingOver: { language, setLanguage, makePassphrase } }: { handingOver: HandingOver }) {
  const { t } = useTranslation('handover');
  return (
    <div className="no-print">
      <h3 className={styles.subject}>{t('file.holds')}</h3>
      <ul className={styles.contents}>
        {contents.map((part) => (
          <li key={part}>{t(`file.${part}`)}</li>
        ))}
      </ul>
      <Select
        className={styles.field}
        label={t('file.language')}
        data={languages.map((code) => ({ value: code, label: ownNames[code] }))}
        value={language}
        allowDeselect={false}
        onChange={(code) => (code && isLanguage(code) ? setLanguage(code) : undefined)}
      />
      <div className={areaStyles.actions}>
        <Button onClick={makePassphrase}>{t('file.begin')}</Button>
      </div>
    </div>
  );
}
