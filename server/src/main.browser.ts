import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { createRegistry } from '#core/registry.ts';
import { languages } from '#languages/index.ts';
import { browserScheduler } from './scheduler.browser.ts';
import { serve } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, { registry: createRegistry(languages), scheduler: browserScheduler });
