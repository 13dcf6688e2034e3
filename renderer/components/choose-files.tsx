import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';

export interface ChooseFilesProps {
  label: string;
  /** Endings that the file dialog offers: `.xlsx,.csv`. */
  accept: string;
  multiple?: boolean;
  disabled: boolean;
  onChoose: (files: readonly File[]) => void;
  variant?: 'filled' | 'default';
}

export function ChooseFiles({ label, accept, multiple = false, disabled, onChoose, variant = 'filled' }: ChooseFilesProps) {
  const reset = useRef<() => void>(null);
  const choose = (chosen: File | File[] | null) => {
    // The same file chosen once more is a new choice.
    reset.current?.();
    const files = chosen === null ? [] : [chosen].flat();
    if (files.length > 0) onChoose(files);
  };
  return (
    <FileButton multiple={multiple} accept={accept} resetRef={reset} onChange={choose} disabled={disabled}>
      {(props) => (
        <Button {...props} variant={variant} disabled={disabled}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
