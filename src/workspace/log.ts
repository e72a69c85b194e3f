/** The one log channel: what was read, what could not be, what was refused. Never the text of a journal. */
import * as vscode from 'vscode';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
  show(): void;
}

/** The channel is made when the first line is written, so that start-up does not pay for it. */
export function createLog(): Log & vscode.Disposable {
  let channel: vscode.LogOutputChannel | undefined;
  const open = (): vscode.LogOutputChannel => (channel ??= vscode.window.createOutputChannel('Learning Journal', { log: true }));
  return {
    info: (message) => open().info(message),
    warn: (message) => open().warn(message),
    error: (message, cause) => open().error(cause === undefined ? message : `${message}: ${reason(cause)}`),
    show: () => open().show(true),
    dispose: () => channel?.dispose(),
  };
}

/** The words of whatever was thrown. */
export function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
