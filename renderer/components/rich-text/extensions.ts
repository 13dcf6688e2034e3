import type { AnyExtension } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { DocumentField, type DocumentFieldOptions } from './document-field.ts';

/** What a clause can hold, and no more: what `shared/documents/markdown.ts` prints. */
export function richTextExtensions(describe: DocumentFieldOptions['describe']): AnyExtension[] {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      dropcursor: false,
      heading: false,
      horizontalRule: false,
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    DocumentField.configure({ describe }),
  ];
}
