import { describe, expect, it } from 'vitest';
import { bodyOf, type Convened } from '../../../../shared/domain/meetings/body.ts';

const body = (fields: Partial<Convened>, running: string[] = []) => bodyOf({ meetingKind: 'cluster', group: null, series: null, ...fields }, new Set(running));

describe('a body', () => {
  it('is the group, whatever the kind of meeting', () => {
    expect(body({ meetingKind: 'sag', group: 'g' })).toBe(body({ meetingKind: 'ad_hoc', group: 'g' }));
  });

  it('is the cluster over all of its series, and for ad hoc meetings', () => {
    expect(new Set([body({}), body({ series: 's' }, ['s']), body({ series: 't' }), body({ meetingKind: 'ad_hoc' }), body({ meetingKind: null })]).size).toBe(1);
  });

  it('is each running series of sub-national clusters, and those that ended fall to all', () => {
    const sub = (series: string | null, running: string[]) => body({ meetingKind: 'subnational', series }, running);
    expect(sub('north', ['north', 'south'])).not.toBe(sub('south', ['north', 'south']));
    expect(sub('north', [])).toBe(sub(null, []));
  });
});
