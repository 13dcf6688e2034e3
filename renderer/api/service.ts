import {
  keepPreviousData,
  QueryClient,
  useMutation,
  type UseMutationResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { HostContract, HostMethod } from '../../shared/contract/host.ts';
import type { PageContract, PageMethod } from '../../shared/contract/index.ts';
import type { RecordByType, RecordType } from '../../shared/records/index.ts';
import type { Failure } from '../../shared/result.ts';
import { connect } from './bridge.ts';
import { staleQueries } from './invalidations.ts';
import { useSaving } from './saving.ts';

type Everything = PageContract & HostContract;
type Method = PageMethod | HostMethod;

/** A call that failed in a way somebody foresaw; `errors.<code>` words it. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'CallError';
    this.failure = failure;
  }
}

const connection = connect();

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } },
});

/** Asks the service or the host; throws a {@link CallError} when it refuses. */
export async function call<M extends Method>(method: M, input: InputOf<Everything[M]>): Promise<OutputOf<Everything[M]>> {
  const result = await connection.call(method, input);
  if (!result.ok) throw new CallError(result.error);
  return result.value as OutputOf<Everything[M]>;
}

export const listen = connection.listen;

/** The answer to a query, asked again when a change makes it stale. */
export function useServiceQuery<M extends Method>(
  method: M,
  input: InputOf<Everything[M]>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<OutputOf<Everything[M]>, CallError> {
  return useQuery<OutputOf<Everything[M]>, CallError>({
    queryKey: [method, input],
    queryFn: () => call(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** All records of a type that are not deleted. */
export function useRecords<T extends RecordType>(type: T): RecordByType[T][] | undefined {
  const { data } = useServiceQuery('records.list', { type, deleted: false });
  return data as RecordByType[T][] | undefined;
}

/** A command; the quiet mark in the header follows it, and a failure is shown there. */
export function useServiceCommand<M extends Method>(
  method: M,
): UseMutationResult<OutputOf<Everything[M]>, CallError, InputOf<Everything[M]>> {
  const { started, finished, failed } = useSaving.getState();
  return useMutation<OutputOf<Everything[M]>, CallError, InputOf<Everything[M]>>({
    mutationFn: async (input) => {
      started();
      try {
        const output = await call(method, input);
        finished();
        return output;
      } catch (error) {
        failed(error instanceof CallError ? error.failure : { code: 'unexpected', params: { method } });
        throw error;
      }
    },
  });
}

/** Keeps the answers fresh: the service says which record types changed. */
export function followChanges(): () => void {
  return connection.listen((event) => {
    if (event.kind === 'workspace') void queryClient.invalidateQueries();
    if (event.kind !== 'changed') return;
    for (const { method, type } of staleQueries(event.types as RecordType[])) {
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] === method && (type === null || (queryKey[1] as { type?: string }).type === type),
      });
    }
  });
}
