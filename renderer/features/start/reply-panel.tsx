import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import joinStyles from './join-form.module.css';
import styles from './new-workspace-form.module.css';
import type { JoinedCluster, Joining } from './use-joining.ts';
import type { Opening } from './use-opening.ts';

/** What is still to be done before packages come: the first of it is to send the reply back. */
export function ReplyPanel({ joined, joining, opening }: { joined: JoinedCluster; joining: Joining; opening: Opening }) {
  const { t } = useTranslation('start');
  const title = useRef<HTMLHeadingElement>(null);
  const { inviterName: name, reply, isSaved } = joined;

  useEffect(() => title.current?.focus(), []);

  return (
    <section className={styles.form}>
      <div>
        <h1 ref={title} tabIndex={-1} className={`${styles.title} ${joinStyles.title}`}>
          {t('reply.title')}
        </h1>
        <p className={styles.intro}>{t('reply.intro')}</p>
      </div>
      <ol className={joinStyles.steps}>
        {(['send', 'compare', 'receive'] as const).map((step) => (
          <li key={step}>
            <h2>{t(`reply.${step}.title`)}</h2>
            <p dir="auto">{t(`reply.${step}.text`, { name, file: reply.fileName })}</p>
          </li>
        ))}
      </ol>
      <p role="status" className={isSaved ? joinStyles.saved : joinStyles.notSaved}>
        {isSaved ? t('reply.saved', { file: reply.fileName }) : t('reply.notSaved')}
      </p>
      <div className={styles.actions}>
        <Button variant={isSaved ? 'filled' : 'default'} disabled={opening.isBusy} onClick={() => void joining.enter(joined)}>
          {t('reply.enter')}
        </Button>
        <Button variant={isSaved ? 'default' : 'filled'} disabled={opening.isBusy} onClick={() => void joining.saveReply(joined)}>
          {isSaved ? t('reply.saveAgain') : t('reply.save')}
        </Button>
      </div>
    </section>
  );
}
