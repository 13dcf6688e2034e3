import type { ActivationView } from '../../../shared/contract/areas.ts';
import { viewActivation } from '../../../shared/domain/activation/track.ts';
import type { AreaDependencies } from './dependencies.ts';

export function createActivationHandlers({ records, catalogues, clock }: AreaDependencies) {
  return {
    'activation.view': (): ActivationView =>
      viewActivation(
        catalogues.activation,
        {
          activation: records.get('activation', 'activation'),
          considerations: records.list('activation_consideration'),
          criteria: records.list('activation_criterion'),
          steps: records.list('activation_step'),
          documents: records.list('document'),
        },
        clock.today(),
        clock.now(),
      ),
  };
}
