import styles from './handover.module.css';

/** A passphrase large enough to copy by hand: from left to right in every language. */
export function PassphraseGroups({ passphrase }: { passphrase: string }) {
  return (
    <p className={styles.passphrase}>
      <bdi dir="ltr">{passphrase}</bdi>
    </p>
  );
}
