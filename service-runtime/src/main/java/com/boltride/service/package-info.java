/** What every service has: names of AWS resources, client settings, REST security, problem details, health, metrics. */
@NullMarked
package com.boltride.service;

import org.jspecify.annotations.NullMarked;
