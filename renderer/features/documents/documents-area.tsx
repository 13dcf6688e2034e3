import { useNavigation } from '../../navigation.ts';
import { ComparisonView } from './comparing/comparison-view.tsx';
import { DocumentRegister } from './document-register.tsx';
import { DraftView } from './draft-view.tsx';
import { LetterheadsView } from './letterheads/letterheads-view.tsx';
import { OwnWordingView } from './own-wording/own-wording-view.tsx';
import { ReturnsView } from './returns/returns-view.tsx';
import { ReturnView } from './returns/return-view.tsx';

/** The cluster's governing documents, the desk at which they are drafted, and what comes back of them. */
export function DocumentsArea() {
  const view = useNavigation(({ place }) => place.view);
  switch (view) {
    case 'draft':
      return <DraftView />;
    case 'compare':
      return <ComparisonView />;
    case 'returns':
      return <ReturnsView />;
    case 'return':
      return <ReturnView />;
    case 'wording':
      return <OwnWordingView />;
    case 'letterheads':
      return <LetterheadsView />;
    default:
      return <DocumentRegister />;
  }
}
