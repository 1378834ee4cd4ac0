#!/usr/bin/env node
/** Starts the command line in this process. */
import { createNodeRunner } from '../runner/node.node.ts';
import { commandLine } from './command-line.ts';
import type { Output } from './terminal.ts';
import { exitCodes } from './terminal.ts';

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isTTY: stream.isTTY,
  columns: stream.isTTY ? stream.columns : undefined,
});

// Whoever reads may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

const interrupt = new AbortController();
process.on('SIGINT', () => {
  // The second time it is meant at once.
  if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
  interrupt.abort();
});

process.exitCode = await commandLine(process.argv.slice(2), {
  out: outputOf(process.stdout),
  err: outputOf(process.stderr),
  interrupted: interrupt.signal,
  openRunner: createNodeRunner,
});
