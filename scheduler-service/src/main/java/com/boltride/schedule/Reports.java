package com.boltride.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The KPI reports that the job leaves behind, one JSON object a day. */
interface Reports {

    /**
     * The day's report as the job wrote it.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the store does not answer
     */
    Optional<String> find(LocalDate date);

    /**
     * The reports of those of the days that have one, in the order of the days.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the store does not answer
     */
    List<String> findAll(List<LocalDate> dates);

    /** Where the day's report is, or will be, as an {@code s3://} URI. */
    String location(LocalDate date);
}
