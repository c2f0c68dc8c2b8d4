#!/usr/bin/env node
import 'reflect-metadata';
import { Command } from 'commander';
import { accessCommand } from './commands/access.command.js';
import { driftCommand } from './commands/drift.command.js';
import { exportCommand } from './commands/export.command.js';
import { keysCommand } from './commands/keys.command.js';
import { organisationsCommand } from './commands/organisations.command.js';
import { peopleCommand } from './commands/people.command.js';
import { prepareCommand } from './commands/prepare.command.js';
import { rebuildCommand } from './commands/rebuild.command.js';
import { sessionsCommand } from './commands/sessions.command.js';
import { verifyCommand } from './commands/verify.command.js';

const cli = new Command('pledgebook')
  .description(
    'Runs a Pledgebook: prepares its database, checks and rebuilds it, exports reports, keeps organisations, people, keys and sessions.',
  )
  .showHelpAfterError();

const commands = [
  prepareCommand,
  driftCommand,
  verifyCommand,
  rebuildCommand,
  exportCommand,
  organisationsCommand,
  peopleCommand,
  keysCommand,
  sessionsCommand,
  accessCommand,
];
for (const command of commands) {
  cli.addCommand(command());
}

try {
  await cli.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exitCode = 1;
}
