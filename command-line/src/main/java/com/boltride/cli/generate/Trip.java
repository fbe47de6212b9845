package com.boltride.cli.generate;

/** A faultless trip. */
record Trip(Row start, Row end) {}
