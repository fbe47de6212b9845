package com.boltride.schedule.operations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The whole pipeline in one look.
 *
 * @param at when it was looked at
 * @param incomplete services of which a task is away, so that what is counted lacks its share
 * @param tableItems items of the trips table, as DynamoDB last counted them: on AWS, about every six hours
 * @param quality as it was looked at last, some minutes ago
 */
@JsonNaming(SnakeCaseStrategy.class)
record Overview(
        Instant at,
        List<ServiceView> services,
        Set<String> incomplete,
        TripsView trips,
        Part<Long> tableItems,
        List<StreamView> streams,
        StagingView staging,
        Part<List<QueueView>> queues,
        Part<QualityView> quality) {}
