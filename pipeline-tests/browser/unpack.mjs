// Unpacks the Chromium that npm brings, with the libraries a bare system lacks, into the directory that is named.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const packed = new URL('node_modules/@sparticuz/chromium/bin/', import.meta.url);
const target = process.argv[2];
const begun = `${target}.begun`;
const unpacked = (name) => brotliDecompressSync(readFileSync(new URL(name, packed)));

rmSync(begun, { recursive: true, force: true });
mkdirSync(begun, { recursive: true });
writeFileSync(join(begun, 'chromium'), unpacked('chromium.br'));
chmodSync(join(begun, 'chromium'), 0o755);
for (const archive of ['al2023', 'swiftshader', 'fonts']) {
  execFileSync('tar', ['x', '-C', begun], { input: unpacked(`${archive}.tar.br`), maxBuffer: 1 << 28 });
}
rmSync(target, { recursive: true, force: true });
renameSync(begun, target);
