package com.boltride.schedule.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The periods that were judged, and the summaries that are to be published of them. A period is judged once, however many
 * schedulers there are, and its summary is published by whoever holds it.
 *
 * <p>Every method throws {@link software.amazon.awssdk.core.exception.SdkException} if the records do not answer.
 */
interface Judgements {

    /** Adds a judgement. @return false, and nothing is changed, if the period was judged already */
    boolean add(Judgement judgement, Instant now);

    /** The limits that were passed in a period; nothing if it was not judged. */
    Optional<Set<Measure>> passed(Period period);

    /** Summaries that nobody holds, the longest waiting first; about right, only {@link #claim} tells. */
    List<QualitySummary> due(Instant now);

    /** Makes somebody the owner of a summary that is due. @return false if it was published, or another was faster */
    boolean claim(QualitySummary summary, String owner, Instant now, Instant until);

    /** Notes that the owner has published it. */
    void published(QualitySummary summary, String owner, Instant now);
}
