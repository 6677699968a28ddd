import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/** What is said to the user where something cannot be done; it is no fault. */
export type Refusal = ResponseError<never>;

export function refuse(reason: string): Refusal {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, reason);
}

const lastAnswered = new WeakMap<Connection, number>();

/** Who asks one thing after another has done so when as much time as this has gone by. */
const QUIET_MS = 50;

/** Lets everybody else have their turn, for so long at least. */
export function nextTurn(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Lets everybody else have their turn, and waits until nothing has been answered for a while. */
export async function whenQuiet(connection: Connection): Promise<void> {
  let left = 0;
  do {
    await nextTurn(left);
    left = (lastAnswered.get(connection) ?? -QUIET_MS) + QUIET_MS - performance.now();
  } while (left > 0);
}

/**
 * Wraps every request once. A request that was cancelled before its turn is not worked on; one that fails is written to the log
 * with its reason and answered with nothing, so that a fault in one feature takes no other with it.
 */
export function answer<Params, Result>(
  connection: Connection,
  name: string,
  nothing: Result,
  work: (params: Params, token: CancellationToken) => Result | Refusal | Promise<Result | Refusal>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, name);
    try {
      return await work(params, token);
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    } finally {
      lastAnswered.set(connection, performance.now());
    }
  };
}
