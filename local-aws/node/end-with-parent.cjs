'use strict';
/* Standard input is a pipe from the parent: it ends when the parent does, however that died. */
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
