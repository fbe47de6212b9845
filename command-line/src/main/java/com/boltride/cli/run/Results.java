package com.boltride.cli.run;

import com.boltride.cli.evidence.Findings;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.QuarantinedRows;
import com.boltride.cli.ledger.Ledger;

/** What has come of a run, and its books. */
public record Results(Findings findings, QuarantinedRows quarantined, KpiReports reports, Ledger ledger) {}
