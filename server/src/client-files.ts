import type { Connection } from 'vscode-languageserver';
import type { Files } from '#core/files.ts';
import { ask } from './client-requests.ts';
import type { Notifications } from './protocol.ts';

/** The editor's file system, over requests: the server itself opens no file. */
export function clientFiles(connection: Connection): Files {
  return {
    listsFolders: true,
    list: async (maxFiles) => (await ask(connection, 'observatory/listFiles', { maxFiles })).files,
    read: async (uri) => (await ask(connection, 'observatory/readFile', { uri }))?.text,
    watch(onChange) {
      const name: keyof Notifications = 'observatory/filesChanged';
      connection.onNotification(name, ({ changes }: Notifications[typeof name]) => onChange(changes.map(({ uri }) => uri)));
    },
  };
}
