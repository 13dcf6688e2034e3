import { useNavigation } from '../../navigation.ts';
import { DocumentRegister } from './document-register.tsx';
import { DraftView } from './draft-view.tsx';

/** The cluster's governing documents, and the desk at which its terms of reference are drafted. */
export function DocumentsArea() {
  const view = useNavigation(({ place }) => place.view);
  return view === 'draft' ? <DraftView /> : <DocumentRegister />;
}
