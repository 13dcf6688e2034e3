import { ActionIcon, Input, Tooltip } from '@mantine/core';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../languages.ts';
import type { Language } from '../../../shared/records/choices.ts';
import type { DocumentFieldOptions } from './document-field.ts';
import { richTextExtensions } from './extensions.ts';
import { markdownToRichText, richTextToMarkdown } from './rich-text.ts';
import styles from './rich-text.module.css';

export interface RichTextHandle {
  /** Puts a field where the caret is, over what is selected. */
  insertField: (name: string) => void;
}

interface RichTextEditorProps {
  label: string;
  description?: string;
  /** Markdown. */
  value: string;
  language: Language;
  disabled: boolean;
  error?: string | undefined;
  /** As the fields stand when the editor opens. */
  describeField: DocumentFieldOptions['describe'];
  onChange: (markdown: string) => void;
  onBlur: () => void;
  handle?: Ref<RichTextHandle>;
}

/**
 * The wording of a clause as it will look: bold, italic, lists, quotes and fields. Markdown goes in and comes out.
 *
 * What somebody types stays under the caret: a value from outside is shown only when it says something else.
 */
export function RichTextEditor({ label, description, value, language, disabled, error, describeField, onChange, onBlur, handle }: RichTextEditorProps) {
  const id = useId();
  const latest = useRef({ onChange, onBlur });
  useEffect(() => {
    latest.current = { onChange, onBlur };
  });
  const shown = useRef(value);
  const editor = useEditor({
    extensions: richTextExtensions(describeField),
    content: markdownToRichText(value),
    editable: !disabled,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        lang: language,
        dir: directionOf(language),
        class: styles.text ?? '',
      },
    },
    onUpdate: ({ editor: own }) => {
      shown.current = richTextToMarkdown(own.getJSON());
      latest.current.onChange(shown.current);
    },
    onBlur: () => latest.current.onBlur(),
  });

  useEffect(() => {
    editor.setEditable(!disabled, false);
  }, [editor, disabled]);

  useEffect(() => {
    if (value === shown.current) return;
    shown.current = value;
    editor.commands.setContent(markdownToRichText(value), { emitUpdate: false });
  }, [editor, value]);

  useImperativeHandle(
    handle,
    () => ({
      insertField: (name) => {
        editor.chain().focus().insertContent({ type: 'documentField', attrs: { name } }).run();
      },
    }),
    [editor],
  );

  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div" labelProps={{ id: `${id}-label` }}>
      <div className={styles.frame} data-disabled={disabled || undefined} data-invalid={error === undefined ? undefined : ''}>
        <Toolbar editor={editor} disabled={disabled} label={label} />
        <EditorContent editor={editor} />
      </div>
    </Input.Wrapper>
  );
}

const tools = [
  { name: 'bold', mark: 'B', run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', mark: 'I', run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { name: 'bulletList', mark: '•', run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', mark: '1.', run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'blockquote', mark: '”', run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
] as const;

function Toolbar({ editor, disabled, label }: { editor: Editor; disabled: boolean; label: string }) {
  const { t } = useTranslation('app');
  const active = useEditorState({
    editor,
    selector: ({ editor: own }) => tools.filter(({ name }) => own.isActive(name)).map(({ name }) => name),
  });
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('richText.tools', { label })}>
      {tools.map(({ name, mark, run }) => (
        <Tooltip key={name} label={t(`richText.${name}`)} openDelay={400}>
          <ActionIcon
            size="sm"
            variant={active.includes(name) ? 'light' : 'subtle'}
            color="gray"
            disabled={disabled}
            aria-label={t(`richText.${name}`)}
            aria-pressed={active.includes(name)}
            data-tool={name}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            <span className={styles.mark} data-tool={name} aria-hidden="true">
              {mark}
            </span>
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
