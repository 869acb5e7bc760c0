import { DisposableStore, type Disposable } from '../../vscode/disposables.ts';
import { registerConnectionCommands } from './commands.ts';
import { registerStatus, type ConnectionParts } from './status.ts';

/** The user's connection: its commands, and where it stands in the status bar. */
export function registerConnection(parts: ConnectionParts): Disposable {
  const disposables = new DisposableStore();
  disposables.add(registerConnectionCommands(parts));
  disposables.add(registerStatus(parts));
  return disposables;
}
