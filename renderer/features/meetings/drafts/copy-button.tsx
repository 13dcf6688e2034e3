import { Button, CopyButton as Copying } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Puts a text onto the clipboard and says so. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('meetings');
  return (
    <Copying value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="compact-xs" aria-label={label} onClick={copy}>
          {t(copied ? 'drafts.copied' : 'drafts.copy')}
        </Button>
      )}
    </Copying>
  );
}
