import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import { initialKey } from '../../../shared/domain/ordering/fractional-key.ts';
import type { FieldValue } from '../../../shared/records/define.ts';
import type { FunctionGrid } from '../../../shared/records/documents.ts';
import type { RecordType } from '../../../shared/records/index.ts';
import type { BatchLabel } from '../database/change-log.ts';
import type { MeetingSample } from './meeting-files.ts';
import { tellMeetings } from './meeting-story.ts';
import { sampleFirstDay, type Told } from './told.ts';
import type { Offset, Sample } from './sample-files.ts';

/** One sitting of one person at the desk: becomes one batch of the change log. */
export interface Scene {
  /** Days from today, negative. */
  day: number;
  author: string;
  label: BatchLabel;
  writes: { type: RecordType; id: string; fields: Record<string, FieldValue> }[];
}

type Fields = Record<string, FieldValue>;

/** Tells how the sample came about: what was written when, by whom, oldest first. */
export function tellStory({ facts, texts }: Sample, officeId: string, told: Told, meetings: MeetingSample): Scene[] {
  const scenes: Scene[] = [];
  const on = (offset: Offset | null | undefined) => (offset ? addDays(told.today, offset.day) : null);
  const person = (id: string) => {
    const contact = facts.contacts.find((known) => known.id === id);
    const name = texts.people[id] ?? contact;
    return name ? `${name.givenName} ${name.familyName}` : id;
  };
  const areaName = (id: string) => texts.areas[id]?.name ?? id;
  const tellingsOf = (type: RecordType, id: string) =>
    facts.history.filter(({ record }) => record.type === type && record.id === id);
  const isTold = (type: RecordType, id: string) => tellingsOf(type, id).length > 0;
  const coordinator = person('contact-001');
  const coCoordinator = person('contact-002');
  const informationManager = person('contact-003');

  const write = (day: number, author: string, type: RecordType, id: string, fields: Fields, key = 'edited') =>
    scenes.push({ day: Math.max(day, sampleFirstDay), author, label: { key, params: { type } }, writes: [{ type, id, fields }] });
  const writeMany = (day: number, author: string, type: RecordType, rows: { id: string; fields: Fields }[]) =>
    scenes.push({
      day,
      author,
      label: { key: 'editedMany', params: { type, count: rows.length } },
      writes: rows.map(({ id, fields }) => ({ type, id, fields })),
    });

  /** Creates a record without the fields that the history tells, which come with their own day. */
  const begin = (day: number, author: string, type: RecordType, id: string, fields: Fields) => {
    const tellings = tellingsOf(type, id);
    const later = new Set(tellings.flatMap((telling) => Object.keys(telling.fields)));
    const first = Object.fromEntries(Object.entries(fields).filter(([name]) => !later.has(name)));
    const earliest = tellings[0] ? Math.min(day, tellings[0].day - 1) : day;
    write(earliest, author, type, id, first, 'created');
  };

  /** The day after the last thing that the history tells of a record. */
  const afterwards = (type: RecordType, id: string) => Math.max(...tellingsOf(type, id).map(({ day }) => day)) + 1;

  function tellFoundation(): void {
    const { cluster } = facts;
    scenes.push({
      day: sampleFirstDay,
      author: coordinator,
      label: { key: 'workspaceCreated' },
      writes: [
        {
          type: 'cluster',
          id: 'cluster',
          fields: {
            name: texts.cluster.name,
            country: cluster.country,
            countryName: texts.cluster.country,
            crisisType: cluster.crisisType,
            leadAgency: cluster.leadAgency,
            coCoordinators: cluster.coCoordinators,
            workingLanguages: told.workingLanguages,
          },
        },
        { type: 'office', id: officeId, fields: { name: texts.cluster.capital, level: 'national' } },
      ],
    });
    write(sampleFirstDay + 6, coordinator, 'cluster', 'cluster', {
      background: texts.cluster.background,
      meetingFrequency: texts.cluster.meetingFrequency,
    });
  }

  function tellOrganisations(): void {
    const rows = facts.organisations.map((organisation) => {
      const isLater = isTold('organisation', organisation.id);
      const fields: Fields = {
        name: texts.organisations[organisation.id]?.name ?? organisation.id,
        acronym: organisation.acronym,
        organisationType: organisation.type,
        areas: organisation.areas.map(areaName),
        ...(isLater ? {} : { membership: organisation.membership }),
      };
      return { id: organisation.id, fields };
    });
    writeMany(sampleFirstDay, coordinator, 'organisation', rows);
    for (const organisation of facts.organisations) {
      const { commitmentsSignedOn } = organisation;
      if (!commitmentsSignedOn || isTold('organisation', organisation.id)) continue;
      write(commitmentsSignedOn.day, coordinator, 'organisation', organisation.id, {
        commitmentsSignedOn: on(commitmentsSignedOn),
      });
    }
  }

  function tellPeople(): void {
    const lists = facts.lists.map(({ id }) => ({ id, fields: { ...texts.lists[id] } as Fields }));
    writeMany(sampleFirstDay + 1, informationManager, 'mailing_list', lists);
    for (const { id, lastReviewedOn } of facts.lists) {
      if (lastReviewedOn) write(lastReviewedOn.day, informationManager, 'mailing_list', id, { lastReviewedOn: on(lastReviewedOn) });
    }
    const rows = facts.contacts.map((contact) => ({
      id: contact.id,
      fields: {
        givenName: texts.people[contact.id]?.givenName ?? contact.givenName,
        familyName: texts.people[contact.id]?.familyName ?? contact.familyName,
        organisation: contact.organisation,
        role: texts.roles[contact.roleKey]?.title ?? null,
        emails: contact.email,
        phones: contact.phone,
        languages: contact.languages,
        consent: contact.consent,
        mailingLists: contact.lists,
      },
    }));
    writeMany(sampleFirstDay + 1, informationManager, 'contact', rows);
    const verified = Map.groupBy(
      facts.contacts.filter(({ lastVerifiedOn }) => lastVerifiedOn !== null),
      ({ lastVerifiedOn }) => Math.max((lastVerifiedOn as Offset).day, sampleFirstDay + 1),
    );
    for (const [day, contacts] of verified) {
      const rows = contacts.map(({ id, lastVerifiedOn }) => ({ id, fields: { lastVerifiedOn: on(lastVerifiedOn) } }));
      writeMany(day, informationManager, 'contact', rows);
    }
  }

  function tellTeam(): void {
    facts.positions.forEach((position, place) => {
      const words = texts.positions[position.id];
      begin(position.from?.day ?? sampleFirstDay + 2, coordinator, 'position', position.id, {
        positionKind: position.kind,
        title: words?.title ?? null,
        organisation: position.organisation,
        contact: position.contact,
        area: position.area === null ? null : areaName(position.area),
        timeShare: position.timeShare,
        startsOn: on(position.from),
        endsOn: on(position.to),
        sortKey: initialKey(place),
      });
      if (words?.note !== undefined) write(-48, coordinator, 'position', position.id, { note: words.note });
    });
    for (const group of facts.groups) {
      write(group.startsOn.day, coCoordinator, 'group', group.id, {
        ...texts.groups[group.id],
        groupKind: group.kind,
        chairOrganisation: group.chairOrganisation,
        members: group.members,
        startsOn: on(group.startsOn),
        endsOn: on(group.endsOn),
      }, 'created');
    }
  }

  function tellActivation(): void {
    const { activation } = facts;
    const words = texts.activation;
    const day = sampleFirstDay + 3;
    const considerations = Object.entries(activation.considerations).map(([id, { answer }]) => ({
      id,
      fields: { answer, note: words.considerations[id]?.note ?? null },
    }));
    const criteria = Object.entries(activation.criteria).map(([id, { met }]) => ({
      id,
      fields: { met, argument: words.criteria[id]?.argument ?? null },
    }));
    const steps = Object.entries(activation.steps).map(([id, step]) => ({
      id,
      fields: {
        doneAt: 'doneAt' in step ? `${on({ day: step.doneAt.day })}T${step.doneAt.time}:00.000Z` : `${on(step.doneOn)}T12:00:00.000Z`,
        ...words.steps[id],
      },
    }));
    writeMany(day, coordinator, 'activation_consideration', considerations);
    writeMany(day, coordinator, 'activation_criterion', criteria);
    writeMany(day, coordinator, 'activation_step', steps);
    write(day, coordinator, 'activation', 'activation', {
      outcome: activation.outcome,
      decidedOn: on(activation.decidedOn),
      decisionNote: words.decision.note,
    });
    if (activation.reviewedOn) {
      write(activation.reviewedOn.day, coordinator, 'activation', 'activation', {
        reviewedOn: on(activation.reviewedOn),
        reviewNote: words.review.note,
        reviewDueOn: on(activation.reviewDueOn),
      });
    }
    write(-26, coCoordinator, 'activation', 'activation', { transitionNote: words.transition.note });
  }

  function tellDocuments(): void {
    const named = (id: string | null) =>
      id === null ? null : (texts.positions[id]?.title ?? texts.groups[id]?.name ?? texts.organisations[id]?.name ?? null);
    for (const document of facts.documents) {
      const { id, circulatedOn, endorsedOn, signedOn, reviewDueOn } = document;
      const whole = {
        documentKind: document.kind,
        title: texts.documents[id]?.title ?? null,
        language: told.language,
        subject: document.subject,
        subjectLabel: named(document.subject),
        version: document.version,
        status: document.status,
        circulatedOn: on(circulatedOn),
        endorsedOn: on(endorsedOn),
        signedOn: on(signedOn),
        reviewDueOn: on(reviewDueOn),
        ...(document.leads && { functionGrid: gridOf(document.leads) }),
      };
      const started = (circulatedOn?.day ?? -24) - 9;
      const { documentKind, title, language, subject, subjectLabel, version } = whole;
      const first = { documentKind, title, language, subject, subjectLabel, version, status: 'draft' };
      write(started, coordinator, 'document', id, first, 'created');
      if (isTold('document', id)) {
        write(afterwards('document', id), coordinator, 'document', id, whole);
        continue;
      }
      if (circulatedOn) write(circulatedOn.day, coordinator, 'document', id, { status: 'circulated', circulatedOn: on(circulatedOn) });
      if (endorsedOn) {
        write(endorsedOn.day, coordinator, 'document', id, {
          status: 'endorsed',
          endorsedOn: on(endorsedOn),
          reviewDueOn: on(reviewDueOn),
        });
      }
      if (signedOn) write(signedOn.day, coordinator, 'document', id, { status: 'signed', signedOn: on(signedOn) });
      const settledOn = (document.status === 'expired' ? reviewDueOn : (signedOn ?? endorsedOn ?? circulatedOn))?.day;
      write((settledOn ?? started) + 1, coordinator, 'document', id, whole);
    }
  }

  function tellChecklist(): void {
    const items = Object.entries(facts.checklist);
    items.forEach(([id, answer], place) => {
      const words = texts.checklist[id];
      const owner = facts.positions.find((position) => position.id === answer.owner);
      const author = owner?.contact ? person(owner.contact) : coordinator;
      const lookedAt = Math.round(sampleFirstDay + 12 + (place * 150) / items.length);
      const settled = Math.max(answer.confirmedOn?.day ?? lookedAt + 20, lookedAt + 1);
      const whole: Fields = {
        status: answer.status,
        owner: answer.owner,
        dueOn: on(answer.dueOn),
        recurrence: answer.recurrence ?? null,
        confirmedOn: on(answer.confirmedOn),
        note: words?.note ?? null,
        notApplicableReason: words?.reason ?? null,
      };
      const [firstTelling] = tellingsOf('checklist_answer', id);
      if (firstTelling) {
        const begun = { status: 'not_started', owner: answer.owner };
        write(Math.min(lookedAt, firstTelling.day - 1), coordinator, 'checklist_answer', id, begun, 'created');
        write(afterwards('checklist_answer', id), author, 'checklist_answer', id, whole);
        return;
      }
      const isUnderWay = answer.status === 'met' || answer.status === 'needs_update';
      write(lookedAt, coordinator, 'checklist_answer', id, { status: isUnderWay ? 'in_progress' : answer.status, owner: answer.owner }, 'created');
      write(settled, author, 'checklist_answer', id, whole);
    });
  }

  function tellEvidence(): void {
    facts.evidence.forEach((evidence, place) => {
      const answer = facts.checklist[evidence.item];
      const words = texts.evidence[evidence.id];
      const file = told.files[evidence.id];
      const kind = evidence.kind === 'note' && file !== undefined ? 'file' : evidence.kind;
      const record: Fields =
        evidence.kind === 'record' ? { recordType: evidence.record.type, recordId: evidence.record.id } : {};
      write(answer?.confirmedOn?.day ?? -60 + place * 3, informationManager, 'evidence', evidence.id, {
        subjectType: 'checklist_answer',
        subjectId: evidence.item,
        kind,
        title: words?.title ?? null,
        note: words?.note ?? null,
        ...(kind === 'file' && file !== undefined ? { file } : {}),
        ...record,
      }, 'created');
    });
  }

  function tellHistory(): void {
    for (const { day, author, record, fields } of facts.history) {
      const values = Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? on(value) : value]);
      write(day, person(author), record.type, record.id, Object.fromEntries(values) as Fields);
    }
  }

  tellFoundation();
  tellOrganisations();
  tellPeople();
  tellTeam();
  tellActivation();
  tellDocuments();
  tellChecklist();
  tellEvidence();
  tellHistory();
  scenes.push(...tellMeetings(meetings, facts, told, person));
  return scenes.toSorted((a, b) => a.day - b.day);
}

function gridOf(leads: Readonly<Record<string, FunctionGrid[string]['side']>>): FunctionGrid {
  return Object.fromEntries(Object.entries(leads).map(([id, side]) => [id, { side, recipient: null, from: null, note: null }]));
}
