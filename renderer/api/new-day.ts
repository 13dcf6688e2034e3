import type { PageMethod } from '../../shared/contract/index.ts';
import { queryClient } from './service.ts';

/** Answers that depend on the day, though no record changed. */
const dayViews: readonly PageMethod[] = [
  'today.view',
  'activation.view',
  'checklist.view',
  'team.view',
  'meetings.list',
  'meetings.view',
  'actions.view',
  'partners.activity',
];

const lookEvery = 60_000;

const dayOf = (now: Date): string => `${now.getFullYear()}-${now.getMonth()}-${now.getDate()}`;

/** A desk that stays open overnight says in the morning what is overdue since. */
export function followDays(): void {
  let shown = dayOf(new Date());
  const look = () => {
    const today = dayOf(new Date());
    if (today === shown) return;
    shown = today;
    for (const method of dayViews) void queryClient.invalidateQueries({ queryKey: [method] });
  };
  window.setInterval(look, lookEvery);
  // A laptop that wakes up looks at once.
  document.addEventListener('visibilitychange', look);
}
