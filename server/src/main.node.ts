import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createRegistry } from '#core/registry.ts';
import { languages } from '#languages/index.ts';
import { nodeScheduler } from './scheduler.node.ts';
import { serve } from './server.ts';

serve(createConnection(ProposedFeatures.all), { registry: createRegistry(languages), scheduler: nodeScheduler });
