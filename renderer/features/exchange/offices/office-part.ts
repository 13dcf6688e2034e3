import type { LinkedOffice } from '../../../../shared/contract/exchange.ts';

/** What every part of an office's panel takes. */
export interface OfficePartProps {
  office: LinkedOffice;
  disabled: boolean;
}
