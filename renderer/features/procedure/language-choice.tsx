import { Menu } from '@mantine/core';
import { type Language, languages } from '../../../shared/records/choices.ts';
import { Icon } from '../../components/icon.tsx';
import { useChoiceWords } from '../../components/record-words.ts';

type LanguageChoiceProps = { label: string } & (
  | { none?: never; chosen: Language; onChoose: (language: Language) => void }
  | { none: string; chosen: Language | null; onChoose: (language: Language | null) => void }
);

/** A language of a paper, within a menu. */
export function LanguageChoice(props: LanguageChoiceProps) {
  const word = useChoiceWords();
  const mark = (isChosen: boolean) => (isChosen ? <Icon name="check" size={14} /> : <span style={{ inlineSize: '0.875rem' }} />);
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{props.label}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {props.none === undefined ? null : (
          <Menu.Item role="menuitemradio" aria-checked={props.chosen === null} closeMenuOnClick={false} leftSection={mark(props.chosen === null)} onClick={() => props.onChoose(null)}>
            {props.none}
          </Menu.Item>
        )}
        {languages.map((known) => (
          <Menu.Item key={known} role="menuitemradio" aria-checked={known === props.chosen} closeMenuOnClick={false} leftSection={mark(known === props.chosen)} onClick={() => props.onChoose(known)}>
            {word('languages', known)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
