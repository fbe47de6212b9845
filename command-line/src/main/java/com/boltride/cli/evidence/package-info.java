/** What is durable of a run: the records of both streams, the trips table, dead letters, staged trips, reports, quarantine. */
@NullMarked
package com.boltride.cli.evidence;

import org.jspecify.annotations.NullMarked;
