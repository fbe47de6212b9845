package com.boltride.cli.ledger;

/**
 * What the producer's runs say of themselves. They keep it through their own death.
 *
 * @param rowsRead of all files
 * @param starts rows whose event is in the stream of starts
 * @param ends rows whose event is in the stream of ends
 */
public record Published(long rowsRead, long starts, long ends) {}
