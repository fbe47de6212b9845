package com.boltride.producer.chunk;

import com.boltride.producer.csv.Row;
import com.boltride.trip.Decoded;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEventDecoder;
import java.util.List;

/** Gives a row's values the names of their columns, and makes an event of them. */
final class RowDecoder {

    private final List<String> columns;
    private final TripEventDecoder decoder;

    RowDecoder(List<String> columns, TripEventDecoder decoder) {
        this.columns = columns;
        this.decoder = decoder;
    }

    Decoded decode(Row row) {
        if (row instanceof Row.WellFormed wellFormed) {
            return decoder.decodeRow(columns, wellFormed.values());
        }
        String fault = ((Row.Malformed) row).fault();
        return new Decoded.Invalid(new Rejection(RejectionReason.MALFORMED_CSV, null, fault));
    }
}
