import { useState } from 'react';
import { EvacuationCard } from './evacuation-card.tsx';
import { HandoverCard } from './handover-card.tsx';

/** The whole workspace for a successor, and then off this computer. */
export function HandoverPanel() {
  /** What the second card says of unsent changes is old as soon as another file was made. */
  const [filesMade, setFilesMade] = useState(0);
  return (
    <>
      <HandoverCard onMade={() => setFilesMade((count) => count + 1)} />
      <EvacuationCard key={filesMade} />
    </>
  );
}
