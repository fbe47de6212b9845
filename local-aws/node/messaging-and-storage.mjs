/*
 * SQS, SNS and S3 by fauxqs, with what fauxqs lacks for this pipeline.
 *
 * LOCAL_AWS_HOST is the address to listen on, LOCAL_AWS_PORT the port, 0 for any free one. Prints "ready <port>" when it listens.
 */
import { createRequire } from 'node:module';
import { buildApp } from 'fauxqs';
// The stores are not exported, and the version is pinned to the digit.
import { S3Store } from '../node_modules/fauxqs/dist/s3/s3Store.js';
import { SqsStore } from '../node_modules/fauxqs/dist/sqs/sqsStore.js';

createRequire(import.meta.url)('./end-with-parent.cjs');

// As S3's own for one PutObject would be 5 GiB, more than a Buffer holds.
const LARGEST_BODY = 1024 * 1024 * 1024;
const QUEUE_CLOCK_TICK_MS = 100;

class OrderedS3Store extends S3Store {
  // fauxqs sorts by locale but resumes a listing by code unit, so that a second page may skip objects.
  listObjects(bucket, options) {
    const after = options?.startAfter || options?.marker || '';
    const prefix = options?.prefix ?? '';
    const objects = this.buckets.get(bucket);
    if (!objects) return super.listObjects(bucket, options);
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
    return this.page(objects, keys, prefix, after, options?.delimiter, options?.maxKeys ?? 1000);
  }

  page(objects, keys, prefix, after, delimiter, maxKeys) {
    const page = { objects: [], commonPrefixes: [], isTruncated: false };
    for (const key of keys) {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const common = end < 0 ? null : key.slice(0, end + delimiter.length);
      if (common && (common <= after || common === page.commonPrefixes.at(-1))) continue;
      if (page.objects.length + page.commonPrefixes.length >= maxKeys) {
        page.isTruncated = true;
        break;
      }
      if (common) page.commonPrefixes.push(common);
      else page.objects.push(objects.get(key));
    }
    return page;
  }
}

const s3Store = new OrderedS3Store();
const sqsStore = new SqsStore();
// Queue URLs then carry the host and port of the request, not a name that needs a resolver.
sqsStore.host = '';

const app = buildApp({ logger: false, stores: { s3Store, sqsStore } });

app.removeContentTypeParser('*');
app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) => done(null, body));

// fauxqs overwrites whatever the caller says.
app.addHook('preHandler', (request, reply, done) => {
  const exists = () => s3Store.buckets.get(request.params.bucket)?.has(request.params['*']);
  const writes = request.method === 'PUT' || request.method === 'POST';
  if (writes && request.headers['if-none-match'] === '*' && exists()) {
    reply.status(412).header('content-type', 'application/xml');
    reply.send('<Error><Code>PreconditionFailed</Code>'
      + '<Message>At least one of the pre-conditions you specified did not hold</Message></Error>');
    return;
  }
  done();
});

// fauxqs moves its clock at a receive only; the queues' counts must be true without one.
setInterval(() => sqsStore.processAllTimers(), QUEUE_CLOCK_TICK_MS);

try {
  await app.listen({ host: process.env.LOCAL_AWS_HOST, port: Number(process.env.LOCAL_AWS_PORT) });
  console.log(`ready ${app.server.address().port}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
