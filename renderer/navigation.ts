import { create } from 'zustand';

export const areas = ['today', 'search', 'activation', 'checklist', 'team', 'documents', 'partners', 'workspace'] as const;
export type Area = (typeof areas)[number];

/** Where the person is: an area, perhaps a view within it, perhaps a selected record. Kept in the address. */
export interface Place {
  area: Area;
  view: string | null;
  record: string | null;
}

function parseHash(hash: string): Place {
  const [area, view, record] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const known = areas.find((name) => name === area);
  return { area: known ?? 'today', view: view || null, record: record || null };
}

function toHash({ area, view, record }: Place): string {
  const parts = record === null ? [area, ...(view === null ? [] : [view])] : [area, view ?? '', record];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

interface Navigation {
  place: Place;
  go: (place: Partial<Place> & { area: Area }) => void;
  select: (record: string | null) => void;
}

export const useNavigation = create<Navigation>((set, get) => ({
  place: parseHash(window.location.hash),
  go: (target) => {
    const place: Place = { view: null, record: null, ...target };
    window.location.hash = toHash(place);
    set({ place });
  },
  select: (record) => get().go({ ...get().place, record }),
}));

window.addEventListener('hashchange', () => useNavigation.setState({ place: parseHash(window.location.hash) }));
