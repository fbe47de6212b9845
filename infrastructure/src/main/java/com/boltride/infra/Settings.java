package com.boltride.infra;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.constructs.Node;

/**
 * What may differ between two deployments: the context of {@code cdk.json}, or {@code cdk … -c name=value}.
 *
 * @param bucket name of the S3 bucket; unique among all accounts
 * @param repository GitHub repository that may deploy, as {@code owner/name}
 * @param branch of the repository that may deploy
 * @param createOidcProvider whether to make GitHub's identity provider, of which an account has one at most
 * @param shards of each Kinesis stream; null for a stream that scales by itself
 * @param streamRetentionHours how long Kinesis keeps a record, 24 to 8760
 * @param maxConsumers workers of a consumer at most; never more than there are shards
 * @param minConsumers workers of a consumer at least
 * @param completedTripTtl how long the table keeps a completed trip at least, such as {@code 90d}; empty for ever
 * @param indexOpenTrips whether trips in progress stand in the table's index, by which those that stay open are found
 * @param timeZone in which a time without an offset is read
 * @param natGateways how many availability zones have a way out of their own, 1 or 2
 * @param interfaceEndpoints names of AWS services to reach by an endpoint of the network's own, such as {@code
 *     kinesis-streams}; may be empty
 * @param reportDueHour by which full hour (UTC) yesterday's report is there, 1 to 23
 * @param logRetentionDays how long logs are kept; one of the numbers that CloudWatch allows
 * @param enhancedFanOut whether each consumer of events reads by a subscription, with a throughput and a price of its own
 * @param rawArchive whether Firehose keeps both streams in the bucket as they came
 * @param tracesTo where services send spans, as {@code http://host:4318/v1/traces}; empty for not following any trip
 * @param tracesRatio share of traces that are kept, 0 to 1
 * @param containerInsights whether ECS sends its detailed, and dear, metrics
 */
record Settings(
        String bucket,
        String repository,
        String branch,
        boolean createOidcProvider,
        @Nullable Integer shards,
        int streamRetentionHours,
        int maxConsumers,
        int minConsumers,
        String completedTripTtl,
        boolean indexOpenTrips,
        String timeZone,
        int natGateways,
        List<String> interfaceEndpoints,
        int reportDueHour,
        int logRetentionDays,
        boolean enhancedFanOut,
        boolean rawArchive,
        String tracesTo,
        String tracesRatio,
        boolean containerInsights) {

    private static final int MAX_SHARDS = 500;

    /** @throws IllegalArgumentException naming the setting and what is wrong with it */
    static Settings of(Node node) {
        ContextReader context = new ContextReader(node);
        Integer shards = context.text("shards").equals("on-demand") ? null : context.number("shards", 1, MAX_SHARDS);
        // A worker more than there are shards would never get a lease.
        int maxConsumers = context.number("maxConsumers", 1, shards == null ? MAX_SHARDS : shards);
        return new Settings(
                context.matching("bucket", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "a bucket name"),
                context.matching("repository", "[\\w.-]+/[\\w.-]+", "owner/name"),
                context.matching("branch", "[\\w./-]+", "a branch"),
                context.flag("createOidcProvider"),
                shards,
                context.number("streamRetentionHours", 24, 8760),
                maxConsumers,
                context.number("minConsumers", 1, maxConsumers),
                context.matching("completedTripTtl", "(\\d+[smhd])?", "empty or a duration such as 90d")
                        .toLowerCase(Locale.ROOT),
                context.flag("indexOpenTrips"),
                context.matching("timeZone", "[\\w/+-]+", "a time zone"),
                context.number("natGateways", 1, 2),
                Stream.of(context.text("interfaceEndpoints").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                context.number("reportDueHour", 1, 23),
                context.number("logRetentionDays", 1, 3653),
                context.flag("enhancedFanOut"),
                context.flag("rawArchive"),
                context.matching("tracesTo", "(https?://\\S+)?", "empty or a URL"),
                context.matching("tracesRatio", "0(\\.\\d+)?|1(\\.0+)?", "a number from 0 to 1"),
                context.flag("containerInsights"));
    }

    /** Where a person who was woken finds what to do. */
    String runbook(String entry) {
        return "https://github.com/" + repository + "/blob/" + branch + "/docs/operations.md#" + entry;
    }
}
