import type { BallotForm } from '../../../../shared/domain/elections/procedure/ballot-form.ts';

/** The form as it is handed out, in letters that no program changes, breaks or takes for a formula. */
export function packForm(form: BallotForm): string {
  return Buffer.from(JSON.stringify(form), 'utf8').toString('base64url');
}
