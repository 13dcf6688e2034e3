import { type DragEvent, type ReactNode, useState } from 'react';
import { ChooseFiles, type ChooseFilesProps } from './choose-files.tsx';
import styles from './file-drop.module.css';
import { Icon } from './icon.tsx';

interface FileDropProps extends Omit<ChooseFilesProps, 'variant'> {
  /** What the place is called for those who do not see it. */
  name: string;
  title: string;
  hint: string;
  children?: ReactNode;
}

/** Where files are dropped or chosen. */
export function FileDrop({ name, title, hint, children, ...choosing }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!choosing.disabled && files.length > 0) choosing.onChoose(choosing.multiple ? files : files.slice(0, 1));
  };
  return (
    <section
      className={styles.drop}
      aria-label={name}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      <ChooseFiles {...choosing} />
      {children ? <p className={styles.hint}>{children}</p> : null}
    </section>
  );
}
