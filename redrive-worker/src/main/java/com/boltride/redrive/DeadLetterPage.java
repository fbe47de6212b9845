package com.boltride.redrive;

import java.util.List;

/**
 * What a look into the dead-letter queue has found.
 *
 * @param approximateTotal letters in the queue, of any reason; SQS knows it about
 * @param scanned letters that were looked at to find these
 */
record DeadLetterPage(int approximateTotal, int scanned, List<DeadLetterView> letters) {}
