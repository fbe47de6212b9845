package com.boltride.producer.run;

import org.jspecify.annotations.Nullable;

/**
 * How far a file is. At the end of a run {@code rowsRead = published + quarantined}; while a replay is under way, the other
 * rows read wait for their time.
 *
 * @param file {@code start} or {@code end}
 * @param key in the bucket
 * @param bytesRead up to the last row that is done
 * @param bytesTotal the file's size; null until the run has looked
 * @param rowsRead rows done, without the header and blank lines
 * @param published rows whose event is in the stream
 * @param quarantined rows that are not events
 */
record FileReport(
        String file,
        String key,
        long bytesRead,
        @Nullable Long bytesTotal,
        long rowsRead,
        long published,
        long quarantined) {}
