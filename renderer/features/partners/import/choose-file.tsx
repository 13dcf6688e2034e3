import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';

/** Old Excel files and others too: the reader says why it does not take one. */
const endings = '.xlsx,.xlsm,.xls,.csv,.tsv,.txt';

interface ChooseFileProps {
  label: string;
  disabled: boolean;
  onChoose: (files: readonly File[]) => Promise<void>;
  variant?: 'filled' | 'default';
}

export function ChooseFile({ label, disabled, onChoose, variant = 'filled' }: ChooseFileProps) {
  const reset = useRef<() => void>(null);
  const choose = (file: File | null) => {
    // The same file chosen once more is a new choice.
    reset.current?.();
    if (file) void onChoose([file]);
  };
  return (
    <FileButton accept={endings} resetRef={reset} onChange={choose} disabled={disabled}>
      {(props) => (
        <Button {...props} variant={variant} disabled={disabled}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
