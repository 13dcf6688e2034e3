import { mergeAttributes, Node } from '@tiptap/core';

export interface DocumentFieldOptions {
  /** What a field is called and what it says now; a name that nobody knows shows as it is spelt. */
  describe: (name: string) => { label: string; value: string | null };
}

/** A `{{field}}` of a clause: one piece in the text, filled when the document is printed. */
export const DocumentField = Node.create<DocumentFieldOptions>({
  name: 'documentField',
  group: 'inline',
  inline: true,
  atom: true,

  addOptions() {
    return { describe: (name) => ({ label: name, value: null }) };
  },

  addAttributes() {
    return {
      name: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-field') ?? '',
        renderHTML: ({ name }) => ({ 'data-field': String(name) }),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'span[data-field]' }];
  },

  renderHTML({ node, HTMLAttributes }) {
    const { label, value } = this.options.describe(String(node.attrs['name']));
    return ['span', mergeAttributes(HTMLAttributes, { title: label, ...(value === null ? { 'data-missing': '' } : {}) }), value ?? `[${label}]`];
  },

  renderText({ node }) {
    return `{{${String(node.attrs['name'])}}}`;
  },
});
