package com.boltride.retry;

import java.time.Instant;

/**
 * A dependency that does not answer as it should, and is being waited for.
 *
 * @param dependency what is called, such as {@code dynamodb} or {@code sqs}
 * @param since when the first of the failed tries in a row failed
 * @param attempts how many have failed since
 * @param fault what the last one said
 */
public record Outage(String dependency, Instant since, int attempts, String fault) {}
