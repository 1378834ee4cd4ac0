#!/usr/bin/env node
const usage = `Usage: steadfast <command>

No command is available yet.
`;

const [command] = process.argv.slice(2);

if (command === undefined || command === '--help' || command === '-h') {
  process.stdout.write(usage);
} else {
  process.stderr.write(`steadfast: unknown command "${command}".\n\n${usage}`);
  process.exitCode = 2;
}
