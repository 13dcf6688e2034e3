import { z } from 'zod';
import type { Result } from '../result.ts';

/**
 * One call between a page and the workspace service: what goes in, what comes out.
 *
 * Both are parsed where they arrive. A query changes nothing; a command is announced to every page.
 */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'query' | 'command';
  input: I;
  output: O;
}

export type Contract = Record<string, Method>;

export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { kind: 'query', input, output };
}

export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { kind: 'command', input, output };
}

export type InputOf<M extends Method> = z.output<M['input']>;
export type OutputOf<M extends Method> = z.output<M['output']>;

/** Long work says how far it is and stops when it is asked to. */
export interface CallContext {
  signal: { readonly aborted: boolean };
  progress: (done: number, total: number) => void;
}

export type Handlers<C extends Contract> = {
  [K in keyof C]: (input: InputOf<C[K]>, context: CallContext) => OutputOf<C[K]> | Promise<OutputOf<C[K]>>;
};

/** The contract as the caller sees it: one function per method, failures as values. */
export type Client<C extends Contract> = {
  [K in keyof C]: (input: InputOf<C[K]>) => Promise<Result<OutputOf<C[K]>>>;
};

export const failureSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What the service tells every page without being asked. */
export type ServiceEvent =
  | { kind: 'changed'; types: string[] }
  | { kind: 'workspace'; isOpen: boolean }
  | { kind: 'progress'; call: string; done: number; total: number };
