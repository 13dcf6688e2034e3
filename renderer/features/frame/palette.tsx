import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServiceQuery } from '../../api/service.ts';
import { themes } from '../../../shared/contract/host.ts';
import { languages } from '../../../shared/records/choices.ts';
import { foldText } from '../../../shared/domain/search/fold.ts';
import { useCatalogueTitles } from '../../components/catalogue-titles.ts';
import { findPlace } from '../../components/use-record-place.ts';
import { useCreateRecord } from '../../components/use-save-record.ts';
import { areas, useNavigation } from '../../navigation.ts';
import { ownNames } from '../preferences/language-menu.tsx';
import { savePreferences, stepTextSize } from '../preferences/use-preferences.ts';
import { useMeetingCommands } from '../meetings/palette-commands.ts';
import { useIsWritable } from './current-workspace.ts';
import { useWorkspaceCommands } from './workspace-commands.ts';

interface PaletteProps {
  onClose: () => void;
  reversal: { undo: () => Promise<void>; redo: () => Promise<void> };
  /** What was typed before the field could take it. */
  typedAhead: () => string;
}

interface Entry {
  id: string;
  label: string;
  description?: string;
  run: () => void;
}

/** The scrolling part inside the list, which its own type does not name. */
const reachableByKeyboard: object = { viewportProps: { tabIndex: 0 } };

/** Everything by name: areas, records and commands. */
export function Palette({ onClose, reversal, typedAhead }: PaletteProps) {
  const { t } = useTranslation(['app', 'records', 'preferences', 'exchange']);
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 120);
  const { go } = useNavigation.getState();
  const { data: found } = useServiceQuery('search.find', { text: asked, limit: 20 }, { enabled: asked !== '', keepPrevious: true });
  const commands = useWorkspaceCommands();
  const isWritable = useIsWritable();
  const catalogue = useCatalogueTitles();
  const createOrganisation = useCreateRecord('organisation');
  const { data: exchange } = useServiceQuery('exchange.view', {});
  const meetings = useMeetingCommands();

  const [[store, spotlight]] = useState(createSpotlight);

  useEffect(() => {
    spotlight.open();
  }, [spotlight]);

  // Mantine selects the first entry when somebody types, but not when the answers come in later.
  useEffect(() => {
    if (query === '' || !found) return;
    const list = document.getElementById(store.getState().listId);
    if (!list || list.querySelector('[data-selected]')) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [store, query, found]);

  const places: Entry[] = areas.map((area) => ({
    id: `area-${area}`,
    label: t(`app:areas.${area}`),
    run: () => go({ area }),
  }));
  const changing: Entry[] = [
    {
      id: 'new-organisation',
      label: t('app:palette.newOrganisation'),
      run: () =>
        void (async () => {
          const id = await createOrganisation({ name: t('app:palette.newOrganisation') });
          go({ area: 'partners', view: 'organisations', record: id });
        })(),
    },
    { id: 'undo', label: t('app:frame.undo'), description: 'Ctrl Z', run: () => void reversal.undo() },
    { id: 'redo', label: t('app:frame.redo'), description: 'Ctrl Shift Z', run: () => void reversal.redo() },
    { id: 'backup', label: t('app:palette.makeBackup'), run: () => void commands.makeBackup() },
    ...(exchange?.offices ?? [])
      .filter(({ state }) => state === 'linked')
      .map(({ office, name }) => ({
        id: `send-${office}`,
        label: t('exchange:commands.sendTo', { name }),
        run: () => go({ area: 'exchange', view: 'offices', record: office }),
      })),
    ...meetings.changing,
    { id: 'receive', label: t('exchange:commands.receive'), run: () => go({ area: 'exchange', view: 'receive' }) },
    { id: 'invite', label: t('exchange:commands.invite'), run: () => go({ area: 'exchange', view: 'invite' }) },
    { id: 'join', label: t('exchange:commands.join'), run: () => go({ area: 'exchange', view: 'join' }) },
  ];
  const always: Entry[] = [
    { id: 'tor', label: t('app:palette.exportTor'), run: () => void commands.exportFile('cluster-tor', 'docx') },
    {
      id: 'checklist',
      label: t('app:palette.exportChecklist'),
      run: () => void commands.exportFile('checklist', 'docx'),
    },
    ...meetings.always,
    { id: 'conflicts', label: t('exchange:commands.conflicts'), run: () => go({ area: 'exchange', view: 'conflicts' }) },
    { id: 'backups', label: t('app:frame.backups'), run: () => go({ area: 'workspace', view: 'backups' }) },
    { id: 'copy', label: t('app:frame.saveCopy'), run: () => void commands.saveCopy() },
    { id: 'preferences', label: t('app:frame.preferences'), run: () => go({ area: 'workspace', view: 'preferences' }) },
    { id: 'print', label: t('app:frame.print'), run: () => window.setTimeout(() => window.print(), 300) },
    ...languages.map((language) => ({
      id: `language-${language}`,
      label: t('app:palette.language', { name: ownNames[language] }),
      run: () => void savePreferences({ language }),
    })),
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: t('app:palette.theme', { name: t(`preferences:themes.${theme}`) }),
      run: () => void savePreferences({ theme }),
    })),
    { id: 'larger', label: t('preferences:larger'), run: () => stepTextSize(1) },
    { id: 'smaller', label: t('preferences:smaller'), run: () => stepTextSize(-1) },
    { id: 'close', label: t('app:frame.close'), run: () => void commands.close() },
  ];
  const wanted = foldText(query.trim());
  const matches = ({ label }: Entry) => foldText(label).includes(wanted);
  const shownPlaces = places.filter(matches);
  const shownCommands = [...(isWritable ? changing : []), ...always].filter(matches);
  const records: Entry[] = (asked === '' || query.trim() === '' ? [] : (found ?? [])).map(({ type, id, title, detail }) => ({
    id: `${type}-${id}`,
    label: catalogue[type]?.[id]?.title ?? (title || t(`records:types.${type}`)),
    description: [t(`records:types.${type}`), detail].filter((part) => part !== '').join(' · '),
    run: () => void findPlace(type, id).then(go),
  }));

  const group = (label: string, entries: Entry[]) =>
    entries.length === 0 ? null : (
      <Spotlight.ActionsGroup label={label}>
        {entries.map(({ id, label: text, description, run }) => (
          <Spotlight.Action key={id} label={text} {...(description ? { description } : {})} onClick={run} />
        ))}
      </Spotlight.ActionsGroup>
    );

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      onSpotlightClose={onClose}
      overlayProps={{ backgroundOpacity: 0.25 }}
      attributes={{ content: { 'aria-label': t('app:frame.find') } }}
    >
      <Spotlight.Search placeholder={t('app:palette.placeholder')} aria-label={t('app:frame.find')} onFocus={() => setQuery((typed) => typedAhead() + typed)} />
      <Spotlight.ActionsList mah="60vh" {...reachableByKeyboard}>
        {group(t('app:palette.go'), shownPlaces)}
        {group(t('app:palette.records'), records)}
        {group(t('app:palette.commands'), shownCommands)}
        {shownPlaces.length + records.length + shownCommands.length === 0 ? (
          <Spotlight.Empty>{t('app:palette.nothing')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
