/** What a key press asks the application to do; `null`: nothing, leave it to the field or the browser. */
export type Shortcut = 'undo' | 'redo' | 'palette' | 'help';

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** The field that has the focus, as far as keys are concerned. */
export type FocusedField =
  | 'none'
  /** An autosaving field whose text is on disk. */
  | 'saved'
  /** Any other text: half-typed, a filter, a form. Its own undo comes first. */
  | 'own-text';

const latinKeys: Record<string, string> = { 'ئ': 'z', 'غ': 'y', 'ن': 'k' };

export function shortcutOf(press: KeyPress, field: FocusedField): Shortcut | null {
  const typed = press.key.toLowerCase();
  if (press.key === 'F1') return 'help';
  if (press.altKey) return null;
  if (!press.ctrlKey && !press.metaKey) return press.key === '?' && field === 'none' ? 'help' : null;
  // On an Arabic keyboard the same keys carry other letters.
  switch (latinKeys[typed] ?? typed) {
    case 'k':
      return press.shiftKey ? null : 'palette';
    case 'z':
      return field === 'own-text' ? null : press.shiftKey ? 'redo' : 'undo';
    case 'y':
      return field === 'own-text' || press.shiftKey ? null : 'redo';
    default:
      return null;
  }
}

const textTypes = ['text', 'email', 'url', 'search', 'tel', 'number', 'password'];

export function focusedField(element: Element | null): FocusedField {
  if (!(element instanceof HTMLElement)) return 'none';
  const isText =
    element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && textTypes.includes(element.type) && !element.readOnly);
  if (!isText) return 'none';
  return element.dataset['draft'] === 'saved' ? 'saved' : 'own-text';
}
