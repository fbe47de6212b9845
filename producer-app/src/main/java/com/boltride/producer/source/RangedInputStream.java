package com.boltride.producer.source;

import com.boltride.retry.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;

/**
 * Reads an object by one ranged request after the other. A connection that breaks costs one range, a paced run keeps none
 * open between ranges for S3 to close, and memory is one range, whatever the object's size.
 */
final class RangedInputStream extends InputStream {

    /** Large enough that the requests' own time and price do not matter: some 30,000 rows, 256 requests a gigabyte. */
    static final int RANGE_BYTES = 4 * 1024 * 1024;

    private final Bucket bucket;
    private final ObjectVersion object;
    private final Patience patience;
    private long offset;
    private byte[] range = new byte[0];
    private int next;

    RangedInputStream(Bucket bucket, ObjectVersion object, long offset, Patience patience) {
        this.bucket = bucket;
        this.object = object;
        this.offset = offset;
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        return fill() ? range[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        Objects.checkFromIndexSize(start, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, range.length - next);
        System.arraycopy(range, next, target, start, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next == range.length && offset < object.size()) {
            range = fetch();
            next = 0;
            offset += range.length;
        }
        return next < range.length;
    }

    private byte[] fetch() throws IOException {
        long last = Math.min(offset + RANGE_BYTES, object.size()) - 1;
        try {
            return patience.untilSuccessful(Bucket.DEPENDENCY, () -> bucket.range(object, offset, last));
        } catch (InterruptedException e) {
            InterruptedIOException stopped = new InterruptedIOException(e.getMessage());
            stopped.initCause(e);
            throw stopped;
        }
    }
}
