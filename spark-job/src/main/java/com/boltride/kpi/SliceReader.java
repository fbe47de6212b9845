package com.boltride.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FutureDataInputStreamBuilder;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;

/** Reads the slices of a pack: every line becomes a trip of the block or is counted as corrupt; blank lines are nothing. */
final class SliceReader {

    /** A table item has at most 400 KB; even with every character escaped to six its line stays below this. */
    static final int MAX_LINE_BYTES = 4 << 20;

    /** Of a line with every field; only sizes the first allocation. */
    private static final int USUAL_LINE_BYTES = 400;

    private final TripLineParser parser;
    private final Configuration configuration;

    SliceReader(LocalDate day, Configuration configuration) {
        this.parser = new TripLineParser(day);
        this.configuration = configuration;
    }

    /** @throws UncheckedIOException when an object cannot be read */
    TripBlock read(SlicePack pack) {
        TripBlock block = new TripBlock(pack.ordinal(), (int) (pack.bytes() / USUAL_LINE_BYTES));
        for (Slice slice : pack.slices()) {
            try {
                read(slice, block);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + slice.path() + ": " + e.getMessage(), e);
            }
        }
        return block;
    }

    private void read(Slice slice, TripBlock block) throws IOException {
        // From one byte earlier, to see whether a line ends there: if none does, the rest of it is the previous
        // slice's.
        long position = Math.max(0, slice.start() - 1);
        try (InputStream in = open(slice, position)) {
            LineScanner lines = new LineScanner(in, position, MAX_LINE_BYTES);
            if (slice.start() > 0) {
                lines.next();
            }
            while (lines.position() < slice.end() && lines.next()) {
                read(lines, slice.path(), block);
            }
        }
    }

    private void read(LineScanner lines, String path, TripBlock block) {
        if (lines.isTooLong()) {
            block.corrupt.add(path, lines.lineStart(), "longer than " + MAX_LINE_BYTES + " bytes");
        } else if (!lines.isBlank()) {
            try {
                block.append(parser.parse(lines.buffer(), lines.offset(), lines.length()));
            } catch (CorruptRecordException e) {
                block.corrupt.add(path, lines.lineStart(), e.getMessage());
            }
        }
    }

    private InputStream open(Slice slice, long position) throws IOException {
        Path path = new Path(slice.path());
        // The known length saves S3 a HEAD request for each object, the policy its guessing from the first reads.
        FutureDataInputStreamBuilder builder = path.getFileSystem(configuration)
                .openFile(path)
                .opt("fs.option.openfile.read.policy", "sequential")
                .optLong("fs.option.openfile.length", slice.objectLength());
        FSDataInputStream in = FutureIO.awaitFuture(builder.build());
        in.seek(position);
        return in;
    }
}
