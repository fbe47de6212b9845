package com.boltride.cli.run;

import com.boltride.cli.evidence.Findings;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.QuarantinedRows;
import com.boltride.cli.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a run, and its books.
 *
 * @param reports null where none was asked for yet
 */
public record Results(
        Findings findings,
        QuarantinedRows quarantined,
        @Nullable KpiReports reports,
        Ledger ledger) {}
