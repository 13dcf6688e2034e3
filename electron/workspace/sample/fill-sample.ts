import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import type { Language } from '../../../shared/records/choices.ts';
import { createChecklistHandlers } from '../areas/checklist.ts';
import type { Clock } from '../areas/dependencies.ts';
import { createChangeLog } from '../database/change-log.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { createRecordStore } from '../repositories/records.ts';
import { sampleFirstDay } from './told.ts';
import { readMeetingSample } from './meeting-files.ts';
import { readSample, type Sample } from './sample-files.ts';
import { type Scene, tellStory } from './story.ts';

/** When the team took its dated snapshots of the checklist, in days from today. */
const snapshots = [
  { day: -216, occasion: 'two_weeks' },
  { day: -199, occasion: 'one_month' },
  { day: -169, occasion: 'two_months' },
  { day: -76, occasion: 'other' },
] as const;

/** Evidence that is a file in the workspace; the rest are notes and links to records. */
const evidenceFiles = ['ev-06', 'ev-10'];

/**
 * Fills a new workspace with the sample cluster, written into the change log by its team over the
 * past months, so that history, snapshots and comparisons have something to show. All or nothing.
 */
export function fillSample(workspace: OpenWorkspace, language: Language): void {
  const { connection, catalogues, clock, newId, identity, searchIndex } = workspace;
  const sample = readSample(catalogues.read, language);
  const today = clock.today();
  const others = sample.facts.cluster.workingLanguages.filter((known) => known !== language);
  const moment = { author: '', day: today, at: clock.now() };
  const pastClock: Clock = { today: () => moment.day, now: () => moment.at };
  const log = createChangeLog({
    connection,
    records: createRecordStore(connection),
    searchIndex,
    office: identity.incarnation,
    author: () => moment.author,
    now: () => moment.at,
    newId,
  });
  const checklist = createChecklistHandlers({ ...workspace, log, clock: pastClock });

  /** Scenes of one day follow each other through its working hours. */
  const goTo = (day: number, placeInDay: number, author: string) => {
    const minutes = 8 * 60 + 30 + ((placeInDay * 7) % (9 * 60));
    const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
    const minute = String(minutes % 60).padStart(2, '0');
    moment.day = addDays(today, day);
    moment.at = `${moment.day}T${hour}:${minute}:00.000Z`;
    moment.author = author;
  };
  const play = ({ label, writes }: Scene) =>
    log.commit(label, (writer) => {
      for (const { type, id, fields } of writes) writer.save(type, id, fields);
    });

  connection.transaction(() => {
    const files = addEvidenceFiles(workspace, sample);
    const told = { today, language, workingLanguages: [language, ...others], files };
    const scenes = tellStory(sample, identity.officeId, told, readMeetingSample(catalogues.read, language));
    const waiting = [...snapshots];
    let place = 0;
    let day = sampleFirstDay;
    for (const scene of scenes) {
      while (waiting[0] && waiting[0].day < scene.day) {
        const { day: takenOn, occasion } = waiting.shift() as (typeof snapshots)[number];
        goTo(takenOn, 40, scene.author);
        void checklist['checklist.takeSnapshot']({ occasion, name: null }, {
          signal: { aborted: false },
          progress: () => {},
        });
      }
      place = scene.day === day ? place + 1 : 0;
      day = scene.day;
      goTo(day, place, scene.author);
      play(scene);
    }
  })();
}

function addEvidenceFiles({ files }: OpenWorkspace, { texts }: Sample): Record<string, string> {
  const made = evidenceFiles.map((id) => {
    const words = texts.evidence[id];
    const lines = [texts.cluster.name, '', words?.title ?? '', '', words?.note ?? '', ''];
    // The mark at the start tells Windows programs that the text is UTF-8.
    const bytes = Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf8');
    return [id, files.add({ name: `${(words?.title ?? id).replace(/[<>:"/\\|?*]/g, ' ')}.txt`, mediaType: 'text/plain', bytes }).id] as const;
  });
  return Object.fromEntries(made);
}
