package com.boltride.producer.chunk;

import com.boltride.producer.csv.Row;
import com.boltride.trip.Rejection;

/** A row that no event can be made of, and why. */
public record QuarantinedRow(Row row, Rejection rejection) {}
