import type { ActivationView, areasContract } from '../../../shared/contract/areas.ts';
import type { Handlers } from '../../../shared/contract/define.ts';
import { activationView } from '../../../shared/domain/activation/track.ts';
import type { AreaDependencies } from './dependencies.ts';

type ActivationDependencies = Pick<AreaDependencies, 'records' | 'catalogues' | 'clock'>;

export interface ActivationHandlers extends Handlers<Pick<typeof areasContract, 'activation.view'>> {
  'activation.view': () => ActivationView;
}

/** The activation as the workspace stands now. */
export function viewActivation({ records, catalogues, clock }: ActivationDependencies): ActivationView {
  return activationView(catalogues.activation, {
    today: clock.today(),
    now: clock.now(),
    activation: records.find('activation', 'activation'),
    considerations: records.list('activation_consideration'),
    criteria: records.list('activation_criterion'),
    steps: records.list('activation_step'),
    documents: records.list('document'),
  });
}

export function createActivationHandlers(dependencies: ActivationDependencies): ActivationHandlers {
  return { 'activation.view': () => viewActivation(dependencies) };
}
