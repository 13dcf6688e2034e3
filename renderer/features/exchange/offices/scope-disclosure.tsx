import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../shared/contract/exchange.ts';
import shared from '../exchange.module.css';
import { ScopeEditor, useScopeWords } from './scope-editor.tsx';

/** What goes to an office in a sentence; the choice behind it comes when somebody wants to make it. */
export function ScopeDisclosure({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { t } = useTranslation('exchange');
  const words = useScopeWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p>{words(scope)}</p>
      {isOpen ? (
        <ScopeEditor scope={scope} onChange={onChange} />
      ) : (
        <div className={shared.buttons}>
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            {t('scope.change')}
          </Button>
        </div>
      )}
    </>
  );
}
